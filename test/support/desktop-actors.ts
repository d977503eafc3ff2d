import { createService } from '../../electron/storage/service.ts';
import { attributedTo } from '../../shared/model/actors.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { Edit } from '../../shared/model/edit.ts';
import type { Machine } from './desktop.ts';
import { article, fixedClockAndIds, noon } from './notation.ts';

/** An article in notation, with the names of its actors by their words. */
export type NamedArticle = { title: string; notation: string; names: Record<string, string> };

/** Makes a project of these articles, marked; the first claim of each is said by its first actor. */
export function makeNamedProject(
  machine: Machine,
  name: string,
  articles: readonly NamedArticle[],
): string {
  const project = machine.makeProject(
    name,
    Object.fromEntries(
      articles.map(({ title, notation }, index) => [
        `${index}.txt`,
        `${title}\n\n${article(notation).text}\n`,
      ]),
    ),
  );
  const service = createService({
    application: 'a test',
    ...fixedClockAndIds(),
    newId: () => crypto.randomUUID(),
    resolveFile: (file) => file,
  });
  const { layerId } = service.openProject({ file: project, access: 'read and write' }) as {
    layerId: string;
  };
  for (const { title, notation, names } of articles) {
    const { articleId } = service.findArticle({ name: title }) as { articleId: string };
    const shift = title.length + 2;
    const marked = article(notation);
    const marks = marked.spans.map(({ label, fragments }): Annotation => {
      const quote = fragments.map(({ start, end }) => marked.text.slice(start, end)).join(' … ');
      const canonical = label === 'actor' ? names[quote] : undefined;
      return {
        id: crypto.randomUUID(),
        articleId,
        layerId,
        labelId: label,
        fragments: fragments.map(({ start, end }) => ({ start: start + shift, end: end + shift })),
        quote,
        attributes: canonical === undefined ? {} : { canonical, kind: 'person' },
        note: '',
        origin: 'human',
        created: noon,
        updated: noon,
      };
    });
    const edits: Edit[] = marks.map((after) => ({ kind: 'annotation', before: null, after }));
    const claim = marks.find(({ labelId }) => labelId === 'claim');
    const actor = marks.find(({ labelId }) => labelId === 'actor');
    if (claim !== undefined && actor !== undefined) {
      const after = {
        ...{ id: crypto.randomUUID(), articleId, type: attributedTo, attributes: {} },
        ...{ fromId: claim.id, toId: actor.id, cue: null },
      };
      edits.push({ kind: 'relation', before: null, after });
    }
    if (edits.length > 0) service.commit({ edits, texts: [] });
  }
  service.closeProject({});
  return project;
}
