import { correctionTexts as texts } from '../../../shared/texts/correction.ts';
import { useSession } from '../context.ts';

/** What the correction comes to so far: changes of the text, and what they do to marks. */
export function CorrectionState() {
  const plan = useSession((session) => session.correction?.plan ?? null);
  const changes = plan?.correction.changes.length ?? 0;
  if (plan === null || changes === 0) return <p className="correction-state">{texts.unchanged}</p>;
  const moved = plan.certain.filter(({ before, after }) => before !== after).length;
  const lost = plan.doubtful.filter(({ usual }) => usual === 'remove').length;
  const changed = plan.doubtful.length - lost;
  const parts = [
    texts.changes(changes),
    ...(moved > 0 ? [texts.marksMoved(moved)] : []),
    ...(changed > 0 ? [texts.marksChanged(changed)] : []),
    ...(lost > 0 ? [texts.marksLost(lost)] : []),
  ];
  return (
    <p className="correction-state" role="status">
      {parts.join(' · ')}
    </p>
  );
}
