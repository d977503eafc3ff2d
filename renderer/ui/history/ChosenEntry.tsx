import { Fragment, useMemo } from 'react';
import type { ToldEdit } from '../../../shared/history/tell-edit.ts';
import { tellEntry } from '../../../shared/history/tell-entry.ts';
import { correctionTexts } from '../../../shared/texts/correction.ts';
import { historyTexts as texts } from '../../../shared/texts/history.ts';
import { moments } from '../../../shared/texts/moments.ts';
import { useBench, useSession } from '../context.ts';
import { Hunks } from '../correction/Hunks.tsx';
import { isWritableProject } from './is-writable-project.ts';

/** What the chosen entry changed, row by row, each before and after. */
export function ChosenEntry() {
  const { actions } = useBench();
  const history = useSession((session) => session.history);
  const schema = useSession((session) => session.project?.schema);
  const mayRestore = useSession(isWritableProject);
  const entry = history?.entries.find(({ sequence }) => sequence === history.chosen);
  const names = history?.names;
  const told = useMemo(
    () =>
      entry === undefined || schema === undefined || names === undefined
        ? null
        : tellEntry(entry, { schema, names }),
    [entry, schema, names],
  );
  if (history === null || entry === undefined || told === null) return null;
  const isFirst = history.entries[0] === entry;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what may be long is scrolled by keys.
    <section className="chosen-entry" aria-label={told.line} tabIndex={0}>
      <p className="chosen-when">
        {moments.whole(entry.committed)} {texts.by(entry.who)}
      </p>
      {history.corrected !== null && <Hunks hunks={history.corrected.hunks} />}
      <ul>
        {told.rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows of an entry never change.
          <ChangedRow key={at} row={row} />
        ))}
      </ul>
      {told.moved > 0 && <p className="chosen-when">{texts.moved(told.moved)}</p>}
      {told.more > 0 && <p className="chosen-when">{texts.andMore(told.more)}</p>}
      {history.corrected !== null && mayRestore && <BackToText textId={history.corrected.before} />}
      {history.annotationId !== null && !isFirst && mayRestore && (
        <button type="button" className="button" onClick={() => void actions.history.restoreMark()}>
          {texts.restoreMark}
        </button>
      )}
    </section>
  );
}

/** The way back to the words before a correction, which is a correction itself. */
function BackToText({ textId }: { textId: string }) {
  const { actions } = useBench();
  const goBack = async () => {
    actions.history.close();
    await actions.correction.backTo(textId);
  };
  return (
    <button type="button" className="button" onClick={() => void goBack()}>
      {correctionTexts.backToBefore}
    </button>
  );
}

function ChangedRow({ row: { what, fields, isSaid } }: { row: ToldEdit }) {
  return (
    <li>
      <span dir="auto">{what}</span>
      {fields.length > 0 && (
        <dl className="changed-fields">
          {fields.map(({ name, before, after }) => (
            <Fragment key={name}>
              <dt>{name}</dt>
              <dd>
                {/* What a new mark begins with comes from nothing. */}
                {!(isSaid && before === texts.nothing) && (
                  <>
                    <del dir="auto">{before}</del> <span aria-hidden="true">→</span>{' '}
                  </>
                )}
                <ins dir="auto">{after}</ins>
              </dd>
            </Fragment>
          ))}
        </dl>
      )}
    </li>
  );
}
