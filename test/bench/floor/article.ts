/** An article as the floor takes it: its blocks, where each begins, and its marks (UTF-16). */
export type FloorArticle = {
  blocks: string[];
  starts: number[];
  marks: FloorMark[];
};
export type FloorMark = { label: string; start: number; end: number };

declare global {
  /** Shows an article in the floor's page. */
  var showFloor: (article: FloorArticle) => void;
}
