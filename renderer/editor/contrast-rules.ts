import { strengthen, wellReadable } from '../../shared/colours.ts';
import type { Label } from '../../shared/model/label-schema.ts';
import { highlightName, type Look } from './highlight-styles.ts';
import { laneCount } from './lanes.ts';

/** A label's colours where more contrast is asked for: on white, and on black. */
function strongColours({ colourLight, colourDark }: Label): { light: string; dark: string } {
  return {
    light: strengthen(colourLight, '#ffffff', wellReadable),
    dark: strengthen(colourDark, '#000000', wellReadable),
  };
}

/**
 * A label's colours as values for styles, for the light page and the dark: the usual ones, or the
 * strong ones where the style sheets ask for more contrast.
 */
export function colourValues(label: Label): { light: string; dark: string } {
  const strong = strongColours(label);
  return {
    light: `color-mix(in srgb, ${label.colourLight}, ${strong.light} var(--strength))`,
    dark: `color-mix(in srgb, ${label.colourDark}, ${strong.dark} var(--strength))`,
  };
}

/**
 * The rules that paint marks with more contrast: no tint, and lines in stronger colours that are
 * thicker, though not so thick that those of two lanes meet. Beside a mark in focus the others
 * have thinner lines rather than fainter ones.
 */
export function contrastRules(labels: readonly Label[]): string {
  return labels
    .flatMap((label) =>
      Array.from({ length: laneCount }, (_, lane) => {
        const isPair = label.line === 'double' || label.line === 'wavy';
        return [
          ruleOf('mark', label, lane, isPair ? '1.5px' : '2.5px'),
          ruleOf('faint', label, lane, '1px'),
          ruleOf('join', label, lane, '1.5px'),
        ].join('\n');
      }),
    )
    .join('\n');
}

function ruleOf(look: Look, label: Label, lane: number, thickness: string): string {
  const { light, dark } = strongColours(label);
  const words = ':root[data-contrast="more"] .text [data-lexical-text]';
  return `${words}::highlight(${highlightName(look, label.id, lane)}) {
  background-color: transparent;
  text-decoration-color: light-dark(${light}, ${dark});
  text-decoration-thickness: ${thickness};
}`;
}
