import type { CSSProperties } from 'react';
import type { Label } from '../../shared/model/label-schema.ts';

/** A label's colours for both themes, as the properties the style sheets read. */
export function labelColours(label: Label | undefined): CSSProperties {
  if (label === undefined) return {};
  return {
    '--label-light': label.colourLight,
    '--label-dark': label.colourDark,
  } as CSSProperties;
}
