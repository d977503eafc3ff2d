import type { CSSProperties } from 'react';
import type { Label } from '../../shared/model/label-schema.ts';
import { colourValues } from '../editor/mark-styles.ts';

/** A label's colours for both themes, as the properties the style sheets read. */
export function labelColours(label: Label | undefined): CSSProperties {
  if (label === undefined) return {};
  const { light, dark } = colourValues(label);
  return { '--label-light': light, '--label-dark': dark } as CSSProperties;
}
