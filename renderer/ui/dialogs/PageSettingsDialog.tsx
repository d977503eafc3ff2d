import { type PageSetting, pageRanges, pageSettings } from '../../../shared/preferences.ts';
import { windowTexts } from '../../../shared/texts/ui.ts';
import { useBench, useSession } from '../context.ts';
import { Dialog } from './Dialog.tsx';

const texts = windowTexts.pageSettings;

/** Size, measure and leading of the article, changed while it is seen beside the dialog. */
export function PageSettingsDialog({ onClose }: { onClose(): void }) {
  const { actions } = useBench();
  return (
    <Dialog title={texts.title} onClose={onClose} placement="aside">
      <p className="dialog-hint">{texts.hint}</p>
      <div className="page-settings">
        {pageSettings.map((setting) => (
          <SettingRow key={setting} setting={setting} />
        ))}
      </div>
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={() => void actions.view.usualPage()}>
          {texts.usual}
        </button>
        <button type="button" className="button button-main" onClick={onClose}>
          {texts.close}
        </button>
      </div>
    </Dialog>
  );
}

function SettingRow({ setting }: { setting: PageSetting }) {
  const { actions } = useBench();
  const value = useSession((session) => session.preferences.page[setting]);
  const { least, most, step } = pageRanges[setting];
  const said = texts.values[setting](value);
  return (
    <div className="setting">
      <label htmlFor={`setting-${setting}`}>{texts.names[setting]}</label>
      <output htmlFor={`setting-${setting}`}>{said}</output>
      <div className="setting-steps">
        <button
          type="button"
          className="button"
          aria-label={texts.less[setting]}
          disabled={value <= least}
          onClick={() => void actions.view.stepPage(setting, -1)}
        >
          −
        </button>
        <input
          id={`setting-${setting}`}
          type="range"
          min={least}
          max={most}
          step={step}
          value={value}
          aria-valuetext={said}
          onChange={(event) => void actions.view.setPage(setting, Number(event.target.value))}
        />
        <button
          type="button"
          className="button"
          aria-label={texts.more[setting]}
          disabled={value >= most}
          onClick={() => void actions.view.stepPage(setting, 1)}
        >
          +
        </button>
      </div>
    </div>
  );
}
