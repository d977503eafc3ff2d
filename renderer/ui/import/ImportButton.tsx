import { windowTexts } from '../../../shared/texts/ui.ts';
import { useBench } from '../context.ts';
import { Key } from '../Key.tsx';
import { useKeyOf } from '../use-keymap.ts';

/** The way to the first articles, where there are none yet. */
export function ImportButton() {
  const { actions } = useBench();
  const keyOf = useKeyOf();
  return (
    <>
      <button type="button" className="button" onClick={() => void actions.imports.choose('files')}>
        {windowTexts.page.import}
      </button>{' '}
      <Key name={keyOf('articles.import')} />
    </>
  );
}
