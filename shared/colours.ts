/** Colours are `#rrggbb`. Contrast is as WCAG 2 reckons it, from 1 (none) to 21. */

/** What WCAG asks of words: AA of all, AAA of those that are to be read by everybody. */
export const readable = 4.5;
export const wellReadable = 7;

export function contrastBetween(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** A colour laid over another, which shows through in so far as `alpha` (0 to 1) lets it. */
export function layOver(colour: string, alpha: number, ground: string): string {
  const under = channels(ground);
  const mixed = channels(colour).map((channel, index) =>
    Math.round(channel * alpha + (under[index] ?? 0) * (1 - alpha)),
  );
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/**
 * The colour nearest to the given one that reaches `least` on a black or a white ground: darkened
 * or lightened by as little as that takes.
 */
export function strengthen(colour: string, ground: '#000000' | '#ffffff', least: number): string {
  const towards = ground === '#ffffff' ? '#000000' : '#ffffff';
  for (let per = 0; per < 100; per += 2) {
    const strong = layOver(towards, per / 100, colour);
    if (contrastBetween(strong, ground) >= least) return strong;
  }
  return towards;
}

function luminance(colour: string): number {
  const { red, green, blue } = lightOf(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** How much of each light a colour is made of, each from 0 to 1, in proportion to its energy. */
export type Light = { red: number; green: number; blue: number };

/** The lights of a colour: sRGB with its curve taken off. */
export function lightOf(colour: string): Light {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return { red, green, blue };
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
