import { articleOrders, type QueueView } from '../../../shared/queue-contract.ts';
import { queueTexts } from '../../../shared/texts/queue.ts';

const texts = queueTexts.filter;

/** Whether articles must have notes and marks, and the order that they are shown in. */
export function OrderFields({
  view,
  onChange,
}: {
  view: QueueView;
  onChange(view: QueueView): void;
}) {
  const { filter, order, direction } = view;
  const setOrder = (wanted: string) => {
    const next = articleOrders.find((candidate) => candidate === wanted);
    if (next !== undefined) onChange({ ...view, order: next });
  };
  return (
    <div className="filter-pairs">
      {(['hasNote', 'hasMarks'] as const).map((name) => (
        <label key={name} className="filter-pair">
          <span>{name === 'hasNote' ? texts.note : texts.marks}</span>
          <select
            value={String(filter[name])}
            onChange={(event) =>
              onChange({ ...view, filter: { ...filter, [name]: answers[event.target.value] } })
            }
          >
            <option value="null">{texts.either}</option>
            <option value="true">{texts.with}</option>
            <option value="false">{texts.without}</option>
          </select>
        </label>
      ))}
      <label className="filter-pair">
        <span>{texts.order}</span>
        <select value={order} onChange={(event) => setOrder(event.target.value)}>
          {articleOrders.map((name) => (
            <option key={name} value={name}>
              {texts.orders[name]}
            </option>
          ))}
        </select>
      </label>
      <label className="filter-pair">
        <span>{texts.directionName}</span>
        <select
          value={direction}
          onChange={(event) =>
            onChange({
              ...view,
              direction: event.target.value === 'descending' ? 'descending' : 'ascending',
            })
          }
        >
          <option value="ascending">{texts.direction.ascending}</option>
          <option value="descending">{texts.direction.descending}</option>
        </select>
      </label>
    </div>
  );
}

const answers: Record<string, boolean | null> = { null: null, true: true, false: false };
