import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { FoundLink } from '../../../shared/contract.ts';
import { linkTexts } from '../../../shared/texts/links.ts';
import { listTarget } from '../../commands/list-keys.ts';
import { useBench, useSession } from '../context.ts';
import { Dialog } from '../dialogs/Dialog.tsx';
import { FoundLinkLine } from './FoundLinkLine.tsx';
import { useFoundLinks } from './use-found-links.ts';

const texts = linkTexts.search;

/** All links of the article or of the project, by their words and their kind; Enter goes to one. */
export function LinksDialog({ onClose }: { onClose(): void }) {
  const { actions, page } = useBench();
  const [query, setQuery] = useState('');
  const [typeId, setTypeId] = useState<string | null>(null);
  const article = useSession((session) => session.sheet?.article.id ?? null);
  const [isProject, setIsProject] = useState(article === null);
  const [at, setAt] = useState(0);
  const types = useSession((session) => session.project?.schema.relationTypes) ?? [];
  const found = useFoundLinks({ query, typeId, articleId: isProject ? null : article });
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const { links, isWhole } = found ?? { links: [], isWhole: true };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the line shown as chosen is another.
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at, links]);

  const choose = (link: FoundLink | undefined) => {
    if (link === undefined) return;
    flushSync(onClose);
    page.focusPage();
    void actions.goToMark(link.articleId, link.fromId);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isOfField = event.key === 'Home' || event.key === 'End';
    const target = isOfField ? null : listTarget(event.key, at, links.length);
    if (target !== null) setAt(target);
    else if (event.key === 'Enter') choose(links[at]);
    else return;
    event.preventDefault();
  };
  const look = (change: () => void) => {
    change();
    setAt(0);
  };

  return (
    <Dialog title={texts.title} kind="palette" onClose={onClose}>
      <input
        type="text"
        role="combobox"
        className="palette-field"
        dir="auto"
        value={query}
        placeholder={texts.field}
        aria-label={texts.field}
        aria-expanded={links.length > 0}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={links.length > 0 ? `${id}-${at}` : undefined}
        onChange={(event) => look(() => setQuery(event.target.value))}
        onKeyDown={onKeyDown}
      />
      <div className="links-filter">
        <label>
          <span className="visually-hidden">{texts.type}</span>
          <select
            value={typeId ?? ''}
            onChange={(event) => look(() => setTypeId(event.target.value || null))}
          >
            <option value="">{texts.anyType}</option>
            {types.map((type) => (
              <option key={type.id} value={type.id}>
                {type.name}
              </option>
            ))}
          </select>
        </label>
        <fieldset className="links-scope" aria-label={texts.scope}>
          <ScopeButton
            says={texts.article}
            isPressed={!isProject}
            onPress={() => look(() => setIsProject(false))}
          />
          <ScopeButton
            says={texts.project}
            isPressed={isProject}
            onPress={() => look(() => setIsProject(true))}
          />
        </fieldset>
        <p className="links-count" role="status">
          {found !== null && (isWhole ? texts.count(links.length) : texts.more(links.length))}
        </p>
      </div>
      <div ref={list} id={id} className="palette-lines" role="listbox" aria-label={texts.results}>
        {links.map((link, index) => (
          <FoundLinkLine
            key={link.id}
            id={`${id}-${index}`}
            link={link}
            isChosen={index === at}
            hasTitle={isProject}
            onChoose={() => choose(link)}
          />
        ))}
      </div>
      {found !== null && links.length === 0 && (
        <p className="palette-none">
          {query === '' && typeId === null ? texts.noLinks : texts.none}
        </p>
      )}
    </Dialog>
  );
}

function ScopeButton({
  says,
  isPressed,
  onPress,
}: {
  says: string;
  isPressed: boolean;
  onPress(): void;
}) {
  return (
    <button type="button" className="scope-button" aria-pressed={isPressed} onClick={onPress}>
      {says}
    </button>
  );
}
