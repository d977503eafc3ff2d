import { useEffect, useRef } from 'react';
import { type Consequence, changesMarks, isLoss } from '../../../shared/schema/change.ts';
import { describeConsequence, describeLosses } from '../../../shared/texts/schema.ts';
import { schemaTexts as texts } from '../../../shared/texts/schema-editor.ts';

/** What saving would do, in sentences, before any of it is done: what goes, what changes, the rest. */
export function Consequences({
  consequences,
  onBack,
  onConfirm,
}: {
  consequences: readonly Consequence[];
  onBack(): void;
  onConfirm(): void;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const lost = consequences.filter(isLoss);
  const changing = consequences.filter((one) => changesMarks(one) && !isLoss(one));
  const rest = consequences.filter((one) => !changesMarks(one));
  const sum = (...kinds: Consequence['kind'][]) =>
    lost.filter(({ kind }) => kinds.includes(kind)).reduce((all, { count }) => all + count, 0);
  const losses = describeLosses({
    marks: sum('marks removed', 'marks collapsed'),
    links: sum('links removed'),
    values: sum('values removed'),
  });
  return (
    <>
      <div className="schema-review">
        <h3 ref={heading} tabIndex={-1} className="schema-review-title">
          {texts.review}
        </h3>
        <p className="dialog-hint">
          {texts.reviewHint} {losses === '' ? texts.nothingLost : losses}
        </p>
        <Part title={texts.lossTitle} items={lost} />
        <Part title={texts.changeTitle} items={changing} />
        <Part title={texts.restTitle} items={rest} />
      </div>
      <div className="schema-foot">
        <span />
        <button type="button" className="button" onClick={onBack}>
          {texts.back}
        </button>
        <button
          type="button"
          className={`button ${lost.length > 0 ? 'button-grave' : 'button-main'}`}
          onClick={onConfirm}
        >
          {lost.length > 0 ? texts.confirmLoss : texts.confirm}
        </button>
      </div>
    </>
  );
}

function Part({ title, items }: { title: string; items: readonly Consequence[] }) {
  if (items.length === 0) return null;
  return (
    <section className="consequences">
      <h4>{title}</h4>
      <ul>
        {items.map((item) => {
          const said = describeConsequence(item);
          return (
            <li
              key={said}
              className={isLoss(item) ? 'consequence consequence-loss' : 'consequence'}
            >
              {said}
              {item.examples.length > 0 && (
                <ul className="consequence-examples" aria-label={texts.examples}>
                  {item.examples.map((example, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the same words may be marked twice.
                    <li key={index} dir="auto">
                      {example}
                    </li>
                  ))}
                  {item.count > item.examples.length && <li aria-hidden="true">…</li>}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
