import { type KeyboardEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Attributes } from '../../../shared/model/attributes.ts';
import { valuesKept } from '../../../shared/model/values.ts';
import { tagEveryTexts as texts } from '../../../shared/texts/tag-every.ts';
import { tickedCount } from '../../commands/occurrence-rows.ts';
import { createTagEveryPage, type TagEveryPage } from '../../state/tag-every-page.ts';
import { useBench, useSession } from '../context.ts';
import { Dialog } from '../dialogs/Dialog.tsx';
import { HitList } from './HitList.tsx';
import { SearchOptions } from './SearchOptions.tsx';

type Wanted = { words: string; labelId: string; attributes: Attributes };

/** Finds words wherever they stand, shows each in its context, and tags those that are ticked. */
export function TagEveryDialog({
  words,
  labelId,
  attributes,
  onClose,
}: Wanted & { onClose(): void }) {
  const { actions, store } = useBench();
  const [page] = useState(() =>
    createTagEveryPage(actions.occurrences, {
      search: {
        ...{ words, labelId, wholeWord: true, matchCase: false, plural: false },
        articleId: store.get().sheet?.article.id ?? null,
      },
      attributes,
    }),
  );
  useEffect(() => {
    void page.look();
    return page.leave;
  }, [page]);
  return (
    <Dialog title={texts.title} kind="desk" onClose={onClose}>
      <TagEveryBody page={page} onClose={onClose} />
    </Dialog>
  );
}

function TagEveryBody({ page, onClose }: { page: TagEveryPage; onClose(): void }) {
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const state = useSyncExternalStore(page.subscribe, page.get);
  const { search, found, progress, ticked } = state;
  const count = found === null ? 0 : tickedCount(found, ticked);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    page.confirm();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter tags from wherever the focus is.
    <div className="tag-every" onKeyDown={onKeyDown}>
      <div className="tag-head">
        <input
          ref={field}
          type="text"
          className="tag-words"
          dir="auto"
          spellCheck={false}
          maxLength={1000}
          value={search.words}
          aria-label={texts.words}
          onChange={(event) => page.setSearch({ words: event.target.value })}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return;
            event.preventDefault();
            list.current?.focus();
          }}
        />
        <LabelChoice page={page} labelId={search.labelId} />
      </div>
      <SearchOptions page={page} search={search} />
      <ValueChoice page={page} {...state} />
      <p className="tag-counts" role="status">
        {found === null && search.words.trim() === '' ? texts.nothing : countsOf(state)}
      </p>
      <HitList ref={list} page={page} onUp={() => field.current?.focus()} />
      <div className="dialog-buttons tag-foot">
        <p className="tag-hint">{texts.hint}</p>
        <button type="button" className="button" onClick={onClose}>
          {texts.cancel} <kbd>Esc</kbd>
        </button>
        <button
          type="button"
          className="button button-main"
          disabled={count === 0 || progress !== null}
          onClick={page.confirm}
        >
          {texts.tag(count)} <kbd>Enter</kbd>
        </button>
      </div>
    </div>
  );
}

function countsOf({ found, progress, search, ticked }: ReturnType<TagEveryPage['get']>): string {
  if (progress !== null && progress.total > 1) return texts.lookedAt(progress.done, progress.total);
  if (found === null) return texts.looking;
  const { free, within, marked, refused } = found.counts;
  const all = free + within + marked + refused;
  if (all === 0) return texts.none(search.words.trim());
  return [
    texts.summary(all, found.articles),
    ...(marked > 0 ? [texts.already(marked)] : []),
    ...(within > 0 ? [texts.within(within)] : []),
    ...(refused > 0 ? [texts.refused(refused)] : []),
    texts.ticked(tickedCount(found, ticked)),
  ].join(' · ');
}

function LabelChoice({ page, labelId }: { page: TagEveryPage; labelId: string }) {
  const labels = useSession((session) => session.project?.schema.labels) ?? [];
  return (
    <label className="tag-label">
      {texts.label}
      <select value={labelId} onChange={(event) => page.setSearch({ labelId: event.target.value })}>
        {labels.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The values of the mark it began with, each to be given or left. */
function ValueChoice({
  page,
  attributes,
  left,
  search,
}: { page: TagEveryPage } & ReturnType<TagEveryPage['get']>) {
  const label = useSession((session) =>
    session.project?.schema.labels.find(({ id }) => id === search.labelId),
  );
  const values = label === undefined ? {} : valuesKept(attributes, label);
  const entries = Object.entries(values);
  if (entries.length === 0) return null;
  return (
    <fieldset className="tag-values">
      <legend>{texts.values}</legend>
      {entries.map(([name, value]) => (
        <label key={name}>
          <input
            type="checkbox"
            checked={!left.has(name)}
            onChange={() => page.toggleValue(name)}
          />
          <span className="tag-value-name">{name}</span>{' '}
          <span dir="auto">{typeof value === 'boolean' ? texts[value ? 'yes' : 'no'] : value}</span>
        </label>
      ))}
    </fieldset>
  );
}
