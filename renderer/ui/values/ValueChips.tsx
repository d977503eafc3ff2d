import type { Annotation } from '../../../shared/model/annotation.ts';
import type { AttributeValue } from '../../../shared/model/attributes.ts';
import type { Label } from '../../../shared/model/label-schema.ts';
import { missingValues } from '../../../shared/model/values.ts';
import { figureNames, figureWords, valueText } from '../../../shared/texts/value-words.ts';
import { valueTexts } from '../../../shared/texts/values.ts';
import { editedAttributes } from '../../commands/value-keys.ts';
import { useBench } from '../context.ts';

type ChipsProps = { mark: Annotation; label: Label; isWritable: boolean };

/**
 * The values that a mark has, each a chip that leads to its control, and those it has to have and
 * lacks. What else could be said takes no room.
 */
export function ValueChips({ mark, label, isWritable }: ChipsProps) {
  const { actions } = useBench();
  const missing = missingValues(mark, { labels: [label] });
  const figure = label.reads === 'figures' ? figureWords(mark.attributes, 'seen') : '';
  const chips = editedAttributes(label).flatMap(({ name }) => {
    const value = mark.attributes[name];
    const isInFigure = figure !== '' && name !== 'kind' && figureNames.has(name);
    return value === undefined || isInFigure ? [] : [{ name, value }];
  });
  if (figure === '' && chips.length === 0 && missing.length === 0) return null;
  const edit = (name: string) => actions.values.editMark(mark, name);
  return (
    <div className="values">
      {figure !== '' && (
        <p className="figure-words">
          <Pressable
            isWritable={isWritable}
            className="figure-button"
            onPress={() => edit('value')}
          >
            <bdi>{figure}</bdi>
          </Pressable>
        </p>
      )}
      {chips.length + missing.length > 0 && (
        <ul className="chips">
          {chips.map(({ name, value }) => (
            <li key={name} className={isLong(value) ? 'chip chip-long' : 'chip'}>
              <Pressable isWritable={isWritable} className="chip-button" onPress={() => edit(name)}>
                <Chip name={name} value={value} />
              </Pressable>
            </li>
          ))}
          {missing.map((name) => (
            <li key={name} className="chip chip-missing">
              <Pressable isWritable={isWritable} className="chip-button" onPress={() => edit(name)}>
                {valueTexts.needed(name)}
              </Pressable>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Chip({ name, value }: { name: string; value: AttributeValue }) {
  if (typeof value === 'boolean') {
    return <span className="chip-value">{value ? name : valueTexts.not(name)}</span>;
  }
  return (
    <>
      <span className="chip-name">{name}</span>{' '}
      <span className="chip-value" dir="auto">
        {valueText(value)}
      </span>
    </>
  );
}

/** A button where the project can be changed, plain words where it cannot. */
function Pressable({
  isWritable,
  className,
  onPress,
  children,
}: {
  isWritable: boolean;
  className: string;
  onPress(): void;
  children: React.ReactNode;
}) {
  if (!isWritable) return <span className={className}>{children}</span>;
  return (
    <button type="button" className={className} onClick={onPress}>
      {children}
    </button>
  );
}

/** A value too long for a chip is set as a line of its own. */
function isLong(value: AttributeValue): boolean {
  return typeof value === 'string' && value.length > 36;
}
