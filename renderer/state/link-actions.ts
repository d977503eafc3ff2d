import type { Client } from '../../shared/contract.ts';
import { type Annotation, compareIds } from '../../shared/model/annotation.ts';
import type { Edit } from '../../shared/model/edit.ts';
import { type LinkWay, link, setCue, unlink } from '../../shared/model/linking.ts';
import type { Desk, Marking } from '../../shared/model/marking.ts';
import { type Relation, relationsOf } from '../../shared/model/relation.ts';
import { linkTexts } from '../../shared/texts/links.ts';
import { linkStep } from '../commands/link-keys.ts';
import {
  beginLinking,
  type Linking,
  type LinkTarget,
  without,
  withTargets,
} from '../commands/linking.ts';
import { linkOf } from '../commands/links.ts';
import { type Committer, deskOf } from './desk.ts';
import { focusedAnnotation, type Session, selectedSpan } from './session.ts';
import type { Store } from './store.ts';

/** Which links are looked for: by words, of one kind or every, in an article or the project. */
export type LinkQuery = { query: string; typeId: string | null; articleId: string | null };

type Tools = {
  client: Client;
  store: Store<Session>;
  change(next: Partial<Session>): void;
  committer: Committer;
  /** Runs to the end and tells what went wrong; null then. */
  attempt<Value>(run: () => Promise<Value>): Promise<Value | null>;
  tell(message: string): void;
};

/** The linking that goes on, if its mark is still the one in focus. */
export function linkingOf({ linking, focus }: Pick<Session, 'linking' | 'focus'>): Linking | null {
  return linking !== null && linking.markId === focus ? linking : null;
}

/** Linking once the focus goes to `next`: it ends when that is another mark. */
export function stillLinking({ linking, focus }: Session, next: string | null | undefined) {
  return next === undefined || next === focus ? linking : null;
}

/** Making, changing and removing links. How hints and lines are drawn is the screens' business. */
export function createLinkActions({ client, store, change, committer, attempt, tell }: Tools) {
  const announce = (announcement: string) => change({ announcement });

  /** Makes a link between two marks, or a mark and the author, and says so. */
  const make = (ends: { typeId: string; fromId: string; toId: string | null }) =>
    attempt(() => committer.change((desk) => link(desk, ends), saying(linkTexts.made)));

  /** Says what became of the link that a change is about, as it reads from the mark in focus. */
  const saying = (say: (says: string, words: string) => string) => (edits: readonly Edit[]) => {
    const edit = edits.find(({ kind }) => kind === 'relation');
    const { sheet, project, focus } = store.get();
    const row = edit?.kind === 'relation' ? (edit.after ?? edit.before) : null;
    if (row === null || sheet === null || project === null) return;
    const id = focus !== null && row.toId === focus ? focus : row.fromId;
    const { says, other } = linkOf(row, id, sheet.annotations, project.schema);
    announce(say(says, other?.quote ?? linkTexts.author));
  };

  const begin = (mark: Annotation | null, near: ReadonlySet<string>, by: Linking['by']) => {
    const desk = deskOf(store.get());
    if (mark === null || desk === null) return tell(linkTexts.noMark);
    if (store.get().project?.access === 'read only') return tell(linkTexts.readOnly);
    const linking = beginLinking(desk, mark, near, by);
    if (linking === null) return tell(linkTexts.noTargets);
    const said = linkTexts.begun(mark.quote, linking.targets.length);
    change({ linking, focus: mark.id, announcement: said, notice: null });
  };

  /** Shows other targets: of another way, or of other words. */
  const retarget = (next: Partial<Linking>) => {
    const linking = linkingOf(store.get());
    const desk = deskOf(store.get());
    const mark = focusedAnnotation(store.get());
    if (linking === null || desk === null || mark === null) return;
    const found = withTargets(desk, mark, { ...linking, ...next });
    change({
      linking: found,
      announcement: linkTexts.targets(found.way?.says, found.targets.length),
    });
  };

  const leave = () => change({ linking: null });

  /** Links to a target; with `goesOn` the others can be linked at once, by the hints they have. */
  const choose = (target: LinkTarget, goesOn: boolean) => {
    const linking = linkingOf(store.get());
    if (linking === null) return;
    change({ linking: goesOn ? without(linking, target) : null });
    const { way, fromId, toId } = target.link;
    void make({ typeId: way.type.id, fromId, toId });
  };

  const chooseWay = (way: LinkWay | null) => retarget({ way });

  return {
    /** Begins to link from the mark in focus; the marks `near` the screen get the shortest hints. */
    start: (near: ReadonlySet<string>) => begin(focusedAnnotation(store.get()), near, 'hints'),
    /** Begins to drag a line from a mark. */
    startDrag: (markId: string) => {
      const mark = store.get().sheet?.annotations.find(({ id }) => id === markId) ?? null;
      begin(mark, new Set(), 'drag');
    },
    /** The end of a drag: on a mark, on the author (null), or on nothing that may be linked. */
    dropOn: (otherId: string | null) => {
      const target = targetAt(linkingOf(store.get()), otherId);
      if (target === null) leave();
      else choose(target, false);
    },
    leave,
    choose,
    chooseWay,
    /** Looks for targets by their words; null goes back to the hints. */
    lookFor: (query: string | null) => retarget({ query }),
    /** What a key does while links are made; whether it was one for that. */
    pressKey: (keys: readonly string[]): boolean => {
      const linking = linkingOf(store.get());
      const step = linking === null ? null : linkStep(linking, keys);
      if (linking === null || step === null) return false;
      if (step.does === 'leave') leave();
      else if (step.does === 'link') choose(step.target, step.goesOn);
      else if (step.does === 'type') change({ linking: { ...linking, typed: step.typed } });
      else if (step.does === 'choose way') chooseWay(step.way);
      else if (step.does === 'look for') retarget({ query: step.query });
      return true;
    },

    /** The links with these words; null when that failed, which is told. */
    search: (wanted: LinkQuery) => attempt(() => client.searchLinks(wanted)),
    remove: (relation: Relation) =>
      attempt(() =>
        committer.change((desk) => {
          const now = desk.relations.find(({ id }) => id === relation.id);
          return now === undefined ? null : unlink(now);
        }, saying(linkTexts.removed)),
      ),
    /** The link whose row on a card has the keys; null when it has them no more. */
    takeInHand: (relationId: string | null) => change({ linkInHand: relationId }),
    /**
     * The selected words become the cue of the link in hand, or of the one by which the mark in
     * focus, or the one that was last, is attributed. With nothing selected the cue is taken away.
     */
    pressCue: () =>
      attempt(async () => {
        const session = store.get();
        const span = selectedSpan(session);
        const relation = linkForCue(session);
        if (relation === null) return tell(linkTexts.noLinkForCue);
        if (span === null && relation.cue === null) return tell(linkTexts.noCueSelected);
        const say = span === null ? linkTexts.cueRemoved : linkTexts.cueSet;
        await committer.change(
          (desk) => changeCue(desk, relation.id, span),
          (edits) => {
            const [edit] = edits;
            const after = edit?.kind === 'relation' ? edit.after : null;
            const caret = after?.cue?.end ?? session.selection?.head ?? 0;
            const focus = session.focus ?? relation.fromId;
            if (span !== null) change({ focus, selection: { anchor: caret, head: caret } });
            const type = session.project?.schema.relationTypes.find(
              ({ id }) => id === relation.type,
            );
            tell(say(type?.name ?? relation.type, after?.cue?.quote ?? relation.cue?.quote ?? ''));
          },
        );
      }),
  };
}

/** The target of a drag: the link to a mark, or to the author by null; null where there is none. */
export function targetAt(linking: Linking | null, otherId: string | null): LinkTarget | null {
  const isThere = ({ link: { other } }: LinkTarget) => (other?.id ?? null) === otherId;
  return linking?.targets.find(isThere) ?? null;
}

function changeCue(
  desk: Desk,
  relationId: string,
  span: { start: number; end: number } | null,
): Marking | null {
  const relation = desk.relations.find(({ id }) => id === relationId);
  if (relation === undefined) return null;
  return setCue(desk, relation, span);
}

/** Which link a cue is for: the one in hand, else what attributes the mark, the newest first. */
function linkForCue(session: Session): Relation | null {
  const { sheet, project, focus, recentFocus, linkInHand } = session;
  if (sheet === null || project === null) return null;
  const inHand = sheet.relations.find(({ id }) => id === linkInHand);
  if (inHand !== undefined) return inHand;
  const markId = focus ?? recentFocus;
  if (markId === null) return null;
  const names = project.schema.relationTypes.filter(({ mayPointAtAuthor }) => mayPointAtAuthor);
  const isAttribution = ({ type }: Relation) => names.some(({ id }) => id === type);
  const links = relationsOf(sheet.relations, markId)
    .filter(isAttribution)
    .sort((a, b) => compareIds(a.id, b.id));
  return links.findLast(({ fromId }) => fromId === markId) ?? links.at(-1) ?? null;
}
