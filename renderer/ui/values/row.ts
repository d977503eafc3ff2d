import type { Annotation } from '../../../shared/model/annotation.ts';
import type { AttributeDefinition } from '../../../shared/model/label-schema.ts';
import type { ValueKeys } from '../../commands/value-keys.ts';
import type { ValueInHand } from '../../commands/value-steps.ts';

/** What each row of a card that is being filled in shows. */
export type RowProps = {
  mark: Annotation;
  definition: AttributeDefinition;
  keys: ValueKeys;
  /** Null where another value is in hand. */
  inHand: ValueInHand | null;
  /** Whether the mark has to have this value and lacks it. */
  isMissing: boolean;
};
