/** A key as it is written on keyboards; nothing for a command without one. */
export function Key({ name }: { name: string }) {
  return name === '' ? null : <kbd>{name}</kbd>;
}
