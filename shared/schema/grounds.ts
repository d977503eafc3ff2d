/** The colours under labels and marks, as `styles/tokens.css` has them; a test compares the two. */
export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

type Grounds = { sheet: string; desk: string; panel: string; raised: string; ink: string };

export const grounds: Record<Theme, Grounds> = {
  light: {
    sheet: '#fffdf8',
    desk: '#eeeae3',
    panel: '#f4f1ea',
    raised: '#ffffff',
    ink: '#22201c',
  },
  dark: {
    sheet: '#22211e',
    desk: '#171614',
    panel: '#1d1c19',
    raised: '#292824',
    ink: '#e9e4da',
  },
};

/**
 * How strong the tint of a mark is, in parts of 1, by its lane: little is left of it where many
 * marks lie over each other. Dark pages take a stronger one.
 */
export const laneTints: Record<Theme, readonly number[]> = {
  light: [0.13, 0.1, 0.05, 0, 0],
  dark: [0.182, 0.14, 0.07, 0, 0],
};
