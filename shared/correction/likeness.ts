/** Whether one of two words may be the other mended: they begin and end alike for more than half. */
export function isAlike(left: string, right: string): boolean {
  if (left === right) return true;
  const most = Math.min(left.length, right.length);
  let front = 0;
  while (front < most && left[front] === right[front]) front += 1;
  let back = 0;
  while (back < most - front && left.at(-1 - back) === right.at(-1 - back)) back += 1;
  return (front + back) * 2 > Math.max(left.length, right.length);
}
