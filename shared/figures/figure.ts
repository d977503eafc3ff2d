/** What kind of quantity a figure is: the choices of the label schema's attribute `kind`. */
export type FigureKind =
  | 'count'
  | 'money'
  | 'percent'
  | 'ratio'
  | 'rank'
  | 'date'
  | 'duration'
  | 'measure';

/** How a figure's number is meant: the choices of the label schema's attribute `modifier`. */
export type Modifier =
  | 'exact'
  | 'about'
  | 'at least'
  | 'at most'
  | 'range'
  | 'rise'
  | 'fall'
  | 'mean'
  | 'median';

/**
 * What a figure's words say, in the names of the label schema's attributes; `docs/figures.md`
 * tells what each may hold. `''` and `null` are for what the words do not say.
 */
export type ReadFigure = {
  readonly kind: FigureKind;
  /** As written, before its scale: 1.2 for “1.2 bn”. A ratio's quotient. `null` for “dozens”. */
  readonly value: number | null;
  /** The upper end of a range, in the same scale. */
  readonly valueMax: number | null;
  /** One English word in every language: thousand, million, billion (10⁹), dozen … */
  readonly scale: string;
  /** Canonical for measures and durations; for counts the counted noun as written. */
  readonly unit: string;
  /** ISO 4217; `$` alone is USD. `''` where a name is that of several currencies. */
  readonly currency: string;
  readonly modifier: Modifier;
  /** `per day`, `2019`, `2018-02`, `2018-02-07`, `--02-07`, `1990/1999`. */
  readonly period: string;
};

/** Where a figure's words stand. */
export type FigureContext = {
  /** BCP 47; `''` is taken for English. */
  readonly language: string;
  /** The article's day as `YYYY-MM-DD`, or `''`. */
  readonly published: string;
  /** Some characters of the text before and after the words, or `''`. */
  readonly before: string;
  readonly after: string;
};

/** A figure that says a number and nothing more; what is read goes over it. */
export const plainFigure: ReadFigure = {
  kind: 'count',
  value: null,
  valueMax: null,
  scale: '',
  unit: '',
  currency: '',
  modifier: 'exact',
  period: '',
};
