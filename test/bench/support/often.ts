/** How often to look whether something is shown, in milliseconds. */
export const often = { intervals: [10, 20, 50, 100], timeout: 20_000 };
