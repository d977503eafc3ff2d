/** One of a few ways in which something can be, with its name before it. */
export function Setting<Value extends string>({
  title,
  value,
  options,
  nameOf,
  onChange,
}: {
  title: string;
  value: Value;
  options: readonly Value[];
  nameOf(option: Value): string;
  onChange(value: Value): void;
}) {
  return (
    <label className="export-setting">
      <span>{title}</span>
      <select
        value={value}
        onChange={({ target }) => {
          const chosen = options.find((option) => option === target.value);
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {nameOf(option)}
          </option>
        ))}
      </select>
    </label>
  );
}
