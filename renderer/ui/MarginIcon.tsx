const shapes = {
  note: 'M3 2.5h10v7.5l-3 3H3zM10 13v-3h3M5.5 5.5h5M5.5 8h3',
  list: 'M5.5 4h8M5.5 8h8M5.5 12h8M2.5 4h.01M2.5 8h.01M2.5 12h.01',
  beside: 'M2.5 3h6v10h-6zM11 4.5h3M11 8h3M11 11.5h3',
  unfold: 'M4.5 6 8 2.5 11.5 6M4.5 10 8 13.5l3.500-3.500',
  fold: 'M4.500 2.500 8 6l3.500-3.500M4.500 13.500 8 10l3.500 3.500',
  missing: 'M8 3v6M8 12.5h.01',
  unconfirmed: 'M8 3.5a4.5 4.5 0 1 0 .01 0z',
  everywhere:
    'M2.5 3.5h11M2.5 7h5M2.5 10.500h4M10.500 8a2.500 2.500 0 1 0 .01 0zM12.500 12.500l1.800 1.800',
  up: 'M4 10l4-4 4 4',
  down: 'M4 6l4 4 4-4',
  close: 'M4 4l8 8M12 4l-8 8',
};

export type MarginIconName = keyof typeof shapes;

/** A small drawing in the colour of the words around it; what it means is said beside it. */
export function MarginIcon({ name }: { name: MarginIconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={shapes[name]} />
    </svg>
  );
}
