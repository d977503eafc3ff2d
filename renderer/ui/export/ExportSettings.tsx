import type { ExportRequest } from '../../../shared/export-contract.ts';
import { choicesOf } from '../../../shared/formats/choices.ts';
import { overlapChoices } from '../../../shared/formats/codec.ts';
import type { OffsetUnit } from '../../../shared/text/offsets.ts';
import { exportTexts as texts } from '../../../shared/texts/exporting.ts';
import { isScheme, schemes } from '../../commands/export-schemes.ts';
import type { ExportPage } from '../../state/export-page.ts';
import { Setting } from './Setting.tsx';

/** What the format leaves to choose; what it does not is not there. */
export function ExportSettings({ page, request }: { page: ExportPage; request: ExportRequest }) {
  const { format, offsets, overlap, contents, as } = request;
  const { units, hasOverlapChoice, canLeaveOutText, ending } = choicesOf(format);
  const usual: OffsetUnit = units[0] ?? 'codepoint';
  return (
    <>
      <div className="export-settings">
        {isScheme(format) && (
          <Setting
            title={texts.scheme}
            value={format}
            options={schemes}
            nameOf={(scheme) => texts.schemeNames[scheme]}
            onChange={(scheme) => page.setFormat(scheme)}
          />
        )}
        <Setting
          title={texts.as}
          value={as}
          options={['data', 'dataset folder']}
          nameOf={(choice) =>
            choice === 'data' ? texts.asNames.data(ending === '') : texts.asNames[choice]
          }
          onChange={(choice) => page.set({ as: choice })}
        />
        {units.length > 1 && (
          <Setting
            title={texts.units}
            value={offsets ?? usual}
            options={units}
            nameOf={(unit) => texts.unitNames[unit]}
            onChange={(unit) => page.set({ offsets: unit === usual ? null : unit })}
          />
        )}
        {hasOverlapChoice && (
          <Setting
            title={texts.overlap}
            value={overlap}
            options={overlapChoices}
            nameOf={(choice) => texts.overlapNames[choice]}
            onChange={(choice) => page.set({ overlap: choice })}
          />
        )}
        {canLeaveOutText && (
          <Setting
            title={texts.text}
            value={contents.text}
            options={['included', 'left out']}
            nameOf={(choice) => texts.textNames[choice]}
            onChange={(text) => page.setContents({ text })}
          />
        )}
        <Setting
          title={texts.annotators}
          value={contents.annotators}
          options={['pseudonyms', 'names']}
          nameOf={(choice) => texts.annotatorNames[choice]}
          onChange={(annotators) => page.setContents({ annotators })}
        />
      </div>
      {as === 'dataset folder' && <p className="export-hint">{texts.folderHint}</p>}
    </>
  );
}
