import { z } from 'zod';

/** How the window looks to one person. Kept beside the projects, never in them. */
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Where marks are shown beside the page: level with their words, as a plain list, or nowhere. */
export const marginViews = ['beside', 'list', 'hidden'] as const;
export type MarginView = (typeof marginViews)[number];

export const contrasts = ['system', 'more'] as const;
export type Contrast = (typeof contrasts)[number];

/** A setting with steps. `usual` is what it begins with; all four are in the setting's own unit. */
export type Range = { least: number; most: number; step: number; usual: number };

/**
 * How the article is set: the size of its text in pixels, its measure in characters a line, and
 * its leading as a multiple of the size.
 */
export const pageRanges = {
  textSize: { least: 14, most: 32, step: 1, usual: 19 },
  measure: { least: 45, most: 95, step: 5, usual: 65 },
  leading: { least: 1.3, most: 2.2, step: 0.05, usual: 1.75 },
} as const satisfies Record<string, Range>;

export type PageSetting = keyof typeof pageRanges;
export const pageSettings = Object.keys(pageRanges) as PageSetting[];

/** The width of the queue, in pixels. */
export const queueRange: Range = { least: 180, most: 480, step: 16, usual: 268 };

/** The nearest whole pixel that the queue can be wide. */
export function intoQueueRange(width: number): number {
  return Math.min(Math.max(Math.round(width), queueRange.least), queueRange.most);
}

/** Per cent of the actual size, each a step of the zoom. */
export const zooms: readonly number[] = [
  50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300,
];
const actualSize = 100;

const within = ({ least, most, usual }: Range) => z.number().min(least).max(most).catch(usual);

const usualPage = {
  textSize: pageRanges.textSize.usual,
  measure: pageRanges.measure.usual,
  leading: pageRanges.leading.usual,
};

/** Reads preferences, and takes what is usual for whatever cannot be read. */
export const preferencesSchema = z.object({
  theme: z.enum(themes).catch('system'),
  contrast: z.enum(contrasts).catch('system'),
  page: z
    .object({
      textSize: within(pageRanges.textSize),
      measure: within(pageRanges.measure),
      leading: within(pageRanges.leading),
    })
    .catch(usualPage),
  zoom: z
    .number()
    .refine((zoom) => zooms.includes(zoom))
    .catch(actualSize),
  isQueueShown: z.boolean().catch(true),
  queueWidth: within(queueRange),
  marginView: z.enum(marginViews).catch('beside'),
  /** Whether the project's guidelines stand beside the article. */
  isGuideShown: z.boolean().catch(false),
});
export type Preferences = z.infer<typeof preferencesSchema>;
export type PageSettings = Preferences['page'];

export const usualPreferences: Preferences = preferencesSchema.parse({ page: {} });

/** The value one step on, still within the range, on a multiple of the step. */
export function stepInRange(range: Range, value: number, direction: 1 | -1): number {
  return intoRange(range, value + direction * range.step);
}

/** The nearest value that is a whole number of steps and within the range. */
export function intoRange({ least, most, step }: Range, value: number): number {
  const steps = Math.round(value / step);
  // Hundredths are the finest step, and 1.3 + 0.05 is to be 1.35.
  const stepped = Math.round(steps * step * 100) / 100;
  return Math.min(Math.max(stepped, least), most);
}

/** The next larger or smaller zoom; the largest and the smallest stay. */
export function stepZoom(zoom: number, direction: 1 | -1): number {
  if (direction === 1) return zooms.find((step) => step > zoom) ?? zoom;
  return zooms.findLast((step) => step < zoom) ?? zoom;
}
