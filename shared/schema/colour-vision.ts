import { type Light, lightOf } from '../colours.ts';

/** How colours are seen: as most people do, or without one of the three kinds of cone. */
export const visions = ['usual', 'protanopia', 'deuteranopia', 'tritanopia'] as const;
export type Vision = (typeof visions)[number];

type Row = readonly [red: number, green: number, blue: number];

/**
 * What lights become where a kind of cone is missing: G. M. Machado, M. M. Oliveira and L. A. F.
 * Fernandes, “A Physiologically-based Model for Simulation of Color Vision Deficiency”, IEEE
 * Transactions on Visualization and Computer Graphics 15 (2009), the matrices for severity 1.0.
 */
const matrices: Record<Exclude<Vision, 'usual'>, readonly [Row, Row, Row]> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** The lights of a colour as somebody with this vision sees them. */
export function seenAs(colour: string, vision: Vision): Light {
  const light = lightOf(colour);
  if (vision === 'usual') return light;
  const [red, green, blue] = matrices[vision];
  const mix = ([r, g, b]: Row) =>
    Math.min(1, Math.max(0, r * light.red + g * light.green + b * light.blue));
  return { red: mix(red), green: mix(green), blue: mix(blue) };
}

/**
 * How far two colours are apart for somebody with this vision: the distance in OKLab (B.
 * Ottosson, “A perceptual color space for image processing”, 2020), from 0 to about 1. Beside
 * each other, colours 0.02 apart can just be told apart.
 */
export function distanceBetween(one: string, other: string, vision: Vision): number {
  const [a, b] = [inOklab(seenAs(one, vision)), inOklab(seenAs(other, vision))];
  return Math.hypot(...a.map((value, index) => value - (b[index] ?? 0)));
}

function inOklab({ red, green, blue }: Light): number[] {
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short,
  ];
}
