import fc from 'fast-check';
import { Failure } from '../../shared/failure.ts';
import { type ActorChange, actorEdits } from '../../shared/model/actors.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { type Edit, invert } from '../../shared/model/edit.ts';
import { link, unlink } from '../../shared/model/linking.ts';
import { type Desk, type Marking, relabel, untag } from '../../shared/model/marking.ts';
import { mergeMarks } from '../../shared/model/merging.ts';
import { splitMark } from '../../shared/model/reshaping.ts';
import { actorNameOf, namedLabels, sameActors } from '../../shared/model/same-actor.ts';
import { setValue } from '../../shared/model/setting-values.ts';
import { aDesk, article } from './notation.ts';
import { deskAfter } from './reshaping.ts';

/** Articles with six actors and a claim each, none of them linked or named yet. */
export function manyActors(): Desk[] {
  const notation =
    '[Ann|actor] [Bo|actor] [Cy|actor] [Dee|actor] [Ann|actor] [Bo|actor] said [so|claim].';
  return ['a1', 'a2'].map((articleId) => {
    const desk = aDesk(article(notation));
    return {
      ...desk,
      newId: () => `${articleId} ${desk.newId()}`,
      annotations: desk.annotations.map((mark) => ({
        ...mark,
        id: `${articleId} ${mark.id}`,
        articleId,
      })),
    };
  });
}

const names = ['Ann', 'Bo', 'Cyrus'] as const;

/** What a person does that has to do with who is who. Marks are counted. */
export type ActorCommand =
  | { does: 'link' | 'merge marks'; at: number; mark: number; other: number }
  | { does: 'unlink' | 'untag' | 'relabel' | 'split mark'; at: number; mark: number }
  | { does: 'set name'; at: number; mark: number; name: string }
  | { does: 'change'; change: ActorChange }
  | { does: 'undo' };

export function actorCommand(): fc.Arbitrary<ActorCommand> {
  const does = <Name extends string>(...of: Name[]) => fc.constantFrom(...of);
  const at = fc.nat({ max: 1 });
  const mark = fc.nat({ max: 9 });
  const to = fc.constantFrom(...names);
  const anyId = fc.tuple(at, fc.nat({ max: 5 })).map(([a, m]) => `a${a + 1} m${m + 1}`);
  const some = <Value>(value: fc.Arbitrary<Value>) =>
    fc.array(value, { minLength: 1, maxLength: 3 });
  const change: fc.Arbitrary<ActorChange> = fc.oneof(
    fc.record({ kind: does('rename'), names: some(to), to }),
    fc.record({ kind: does('split'), annotationIds: some(anyId), to: fc.oneof(to, does('')) }),
    fc.record({ kind: does('name'), words: some(does('Ann', 'Bo', 'Dee')), to }),
  );
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ does: does('link'), at, mark, other: mark }),
    },
    fc.record({ does: does('merge marks'), at, mark, other: mark }),
    fc.record({ does: does('unlink', 'untag', 'relabel', 'split mark'), at, mark }),
    {
      weight: 3,
      arbitrary: fc.record({
        does: does('set name'),
        at,
        mark,
        name: fc.oneof(to, fc.constant('')),
      }),
    },
    { weight: 3, arbitrary: fc.record({ does: does('change'), change }) },
    { weight: 2, arbitrary: fc.record({ does: does('undo') }) },
  );
}

/** The project after commands: its articles, and what each commit did to all of them. */
export function afterCommands(commands: readonly ActorCommand[]): Desk[] {
  let desks = manyActors();
  const done: Edit[][] = [];
  for (const command of commands) {
    if (command.does === 'undo') {
      const edits = done.pop();
      if (edits !== undefined) desks = desks.map((desk) => deskAfter(desk, invert(edits)));
    } else {
      const edits = editsOf(desks, command);
      done.push(edits);
      desks = desks.map((desk) => deskAfter(desk, ofArticle(desk, edits)));
    }
    desks = desks.map((desk, at) => onlyOwn(desk, at));
  }
  return desks;
}

const ofArticle = (desk: Desk, edits: readonly Edit[]) =>
  edits.filter(({ before, after }) => {
    const row = after ?? before;
    return row !== null && 'articleId' in row && row.articleId === idOf(desk);
  });

const idOf = (desk: Desk) => desk.annotations[0]?.articleId ?? '';

/** Undoing is told to all articles, and each takes what is its own. */
function onlyOwn(desk: Desk, at: number): Desk {
  const isOwn = (row: { articleId: string }) => row.articleId === `a${at + 1}`;
  return {
    ...desk,
    annotations: desk.annotations.filter(isOwn),
    relations: desk.relations.filter(isOwn),
  };
}

function editsOf(desks: readonly Desk[], command: Exclude<ActorCommand, { does: 'undo' }>): Edit[] {
  if (command.does === 'change') {
    return desks.flatMap((desk) => actorEdits(desk, command.change));
  }
  const desk = desks[command.at];
  if (desk === undefined) return [];
  const actors = desk.annotations.filter(({ labelId }) => labelId === 'actor');
  const mark = actors[command.mark % actors.length];
  if (mark === undefined) return [];
  const marking = markingOf(desk, actors, mark, command);
  return marking instanceof Failure ? [] : [...marking];
}

function markingOf(
  desk: Desk,
  actors: readonly Annotation[],
  mark: Annotation,
  command: Exclude<ActorCommand, { does: 'undo' | 'change' }>,
): Marking {
  switch (command.does) {
    case 'link':
    case 'merge marks': {
      const other = actors[command.other % actors.length];
      if (other === undefined || other.id === mark.id) return [];
      if (command.does === 'merge marks') return mergeMarks(desk, [mark, other]);
      const made = link(
        { ...desk, article: { ...desk.article, id: mark.articleId } },
        { typeId: 'same as', fromId: mark.id, toId: other.id },
      );
      return made;
    }
    case 'unlink': {
      const relation = desk.relations[command.mark % Math.max(desk.relations.length, 1)];
      return relation === undefined ? [] : unlink(relation);
    }
    case 'untag':
      return untag(desk, mark);
    case 'relabel':
      return relabel(desk, mark, 'claim');
    case 'split mark':
      return splitMark(desk, mark);
    case 'set name':
      return setValue(desk, mark, 'canonical', command.name === '' ? null : command.name);
  }
}

/** The names of each group of marks that links make one actor; a group of two names is wrong. */
export function namesByActor(desk: Desk): string[][] {
  const labels = namedLabels(desk.schema);
  return desk.annotations
    .filter(({ labelId }) => labels.has(labelId))
    .map((mark) => [...new Set(sameActors(desk, mark).map(actorNameOf))]);
}
