import type { Status } from '../../shared/model/article.ts';
import { windowTexts } from '../../shared/texts/ui.ts';

/** An article's status as a small sign, told by its shape as well as by its colour. */
export function StatusMark({ status }: { status: Status }) {
  return (
    <svg
      className={`status-mark status-${status.replace(' ', '-')}`}
      viewBox="0 0 12 12"
      role="img"
      aria-label={windowTexts.statuses[status]}
    >
      <title>{windowTexts.statuses[status]}</title>
      {shapes[status]}
    </svg>
  );
}

const ring = <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.4" />;

const shapes: Record<Status, React.ReactNode> = {
  new: ring,
  'in progress': (
    <>
      {ring}
      <path d="M6 1.5a4.5 4.5 0 0 0 0 9z" fill="currentColor" />
    </>
  ),
  finished: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  skipped: (
    <>
      {ring}
      <path d="M3.5 6h5" stroke="currentColor" strokeWidth="1.4" />
    </>
  ),
  flagged: (
    <rect
      x="1.7"
      y="1.7"
      width="8.6"
      height="8.6"
      rx="1.6"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
    />
  ),
};
