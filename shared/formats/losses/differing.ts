/** The names whose values are not the same in both. */
export function differing(
  one: Readonly<Record<string, unknown>>,
  other: Readonly<Record<string, unknown>>,
): string[] {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].filter(
    (name) =>
      !(Object.hasOwn(one, name) && Object.hasOwn(other, name)) ||
      !Object.is(one[name], other[name]),
  );
}
