import { useEffect } from 'react';
import type { OccurrenceSearch } from '../../../shared/occurrence-contract.ts';
import { tagEveryTexts as texts } from '../../../shared/texts/tag-every.ts';
import type { TagEveryPage } from '../../state/tag-every-page.ts';
import { useBench } from '../context.ts';

const choices = ['wholeWord', 'matchCase', 'plural'] as const;

/** How and where words are looked for; each has a key of its own. */
export function SearchOptions({ page, search }: { page: TagEveryPage; search: OccurrenceSearch }) {
  const { store } = useBench();
  const articleId = store.get().sheet?.article.id ?? null;
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey) return;
      const { search: now } = page.get();
      const does = Object.entries(texts.keys).find(([, key]) => key === `Alt+${letterOf(event)}`);
      if (does === undefined) return;
      event.preventDefault();
      const [what] = does;
      if (what === 'scope')
        page.setSearch({ articleId: now.articleId === null ? articleId : null });
      else for (const name of choices) if (name === what) page.setSearch({ [name]: !now[name] });
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [page, articleId]);
  return (
    <div className="tag-options">
      <fieldset className="tag-choices">
        <legend className="visually-hidden">{texts.options}</legend>
        {choices.map((name) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={search[name]}
              aria-keyshortcuts={texts.keys[name]}
              onChange={(event) => page.setSearch({ [name]: event.target.checked })}
            />
            {texts[name]} <kbd>{texts.keys[name].replace('+', ' ')}</kbd>
          </label>
        ))}
      </fieldset>
      <fieldset className="actors-views tag-scope">
        <legend className="visually-hidden">{texts.scope}</legend>
        {(['article', 'project'] as const).map((scope) => (
          <label key={scope}>
            <input
              type="radio"
              name="tag-scope"
              className="visually-hidden"
              checked={(search.articleId === null) === (scope === 'project')}
              onChange={() => page.setSearch({ articleId: scope === 'project' ? null : articleId })}
            />
            <span>{texts.scopes[scope]}</span>
          </label>
        ))}
        <kbd>{texts.keys.scope.replace('+', ' ')}</kbd>
      </fieldset>
    </div>
  );
}

/** The letter on the key, which Alt may have made another character of. */
function letterOf({ code, key }: globalThis.KeyboardEvent): string {
  return code.startsWith('Key') ? code.slice('Key'.length) : key.toUpperCase();
}
