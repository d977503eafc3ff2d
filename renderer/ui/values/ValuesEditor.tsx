import { type FocusEvent, type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import type { Annotation } from '../../../shared/model/annotation.ts';
import type { AttributeDefinition, Label } from '../../../shared/model/label-schema.ts';
import { missingValues } from '../../../shared/model/values.ts';
import { valueTexts } from '../../../shared/texts/values.ts';
import { keyName, keysOfPress } from '../../commands/keys.ts';
import { editedAttributes } from '../../commands/value-keys.ts';
import type { ValueInHand } from '../../commands/value-steps.ts';
import { useBench } from '../context.ts';
import { FactLine } from '../FactLine.tsx';
import { ChoiceRow } from './ChoiceRow.tsx';
import { CompletingRow } from './CompletingRow.tsx';
import { FieldRow } from './FieldRow.tsx';

type EditorProps = { mark: Annotation; label: Label; inHand: ValueInHand };

/**
 * A control for each value of a mark. A marked letter is its choice's key whichever value is in
 * hand; arrows and Tab go from value to value, and Escape goes back to the page.
 */
export function ValuesEditor({ mark, label, inHand }: EditorProps) {
  const { actions, page, platform } = useBench();
  const box = useRef<HTMLDivElement>(null);
  const keys = actions.values.keysOf(label);
  const missing = missingValues(mark, { labels: [label] });

  useLayoutEffect(() => {
    const element = box.current;
    // With the hint below the values, which says what the keys do.
    element?.scrollIntoView({ block: 'nearest' });
    return () => {
      // What takes the card away leaves the keys with the page.
      if (element?.contains(document.activeElement)) page.focusPage();
    };
  }, [page]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the value in hand is what is marked so.
  useLayoutEffect(() => {
    const wanted = box.current?.querySelector<HTMLElement>('[data-in-hand="true"]');
    if (document.activeElement !== wanted) wanted?.focus();
  }, [inHand.attribute, inHand.choice]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.defaultPrevented) return;
    const isTyping = event.target instanceof Element && event.target.matches('input, textarea');
    if (!actions.values.press(keysOfPress(event.nativeEvent, platform), isTyping)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onBlur = ({ relatedTarget, currentTarget }: FocusEvent) => {
    // A window that is left for another comes back to where it was.
    if (relatedTarget === null && !document.hasFocus()) return;
    if (!currentTarget.contains(relatedTarget)) actions.values.leave(mark.id);
  };
  const rowFor = (definition: AttributeDefinition) => {
    const row = {
      mark,
      definition,
      keys,
      inHand: inHand.attribute === definition.name ? inHand : null,
      isMissing: missing.includes(definition.name),
    };
    if (definition.type === 'choice' || definition.type === 'flag') return <ChoiceRow {...row} />;
    if (definition.type === 'completing text') return <CompletingRow {...row} />;
    return <FieldRow {...row} />;
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid of rows.
    <div
      ref={box}
      className="values-editor"
      role="group"
      aria-label={valueTexts.group(label.name)}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      <div className="value-rows">
        {editedAttributes(label).map((definition) => (
          <div key={definition.name} className={classOf(label, definition, inHand)}>
            {rowFor(definition)}
          </div>
        ))}
      </div>
      <p className="values-hint">
        <FactLine facts={valueTexts.hints(keyName('Alt+ArrowDown', platform))} />
      </p>
    </div>
  );
}

/** A short field leaves room for another beside it. */
function classOf(label: Label, { name, type }: AttributeDefinition, inHand: ValueInHand): string {
  const isShort = type === 'number' || type === 'date';
  const isField = type === 'text' || type === 'completing text';
  const isHalf = isShort || (isField && label.reads === 'figures');
  return [
    'value-row',
    ...(isHalf ? ['value-row-half'] : []),
    ...(inHand.attribute === name ? ['value-row-in-hand'] : []),
  ].join(' ');
}
