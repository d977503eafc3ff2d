/** A column: of one type, or a list of rows that have columns themselves. */
export type Feature = { name: string; of: 'string' | 'int64' | 'bool' | readonly Feature[] };

const text = (name: string): Feature => ({ name, of: 'string' });
const number = (name: string): Feature => ({ name, of: 'int64' });
const list = (name: string, ...of: readonly Feature[]): Feature => ({ name, of });

const attributes = list('attributes', text('name'), text('type'), text('value'));

/** The columns of every row, in the order of its keys. */
export const features: readonly Feature[] = [
  ...['id', 'title', 'byline', 'published', 'source', 'language', 'text', 'text_sha256'].map(text),
  number('text_version'),
  ...['offset_unit', 'status', 'split', 'note'].map(text),
  list('meta', text('name'), text('value')),
  list(
    'spans',
    ...[text('id'), text('label'), number('start'), number('end'), text('text')],
    list('fragments', number('start'), number('end')),
    attributes,
    ...['note', 'layer', 'origin', 'created', 'updated'].map(text),
  ),
  list(
    'relations',
    ...['id', 'type', 'from', 'to'].map(text),
    { name: 'to_author', of: 'bool' },
    list('cue', number('start'), number('end'), text('text')),
    attributes,
  ),
];

/** Columns as YAML for `dataset_info`, so that no loader has to guess them from the first rows. */
export function featureLines(columns: readonly Feature[], indent = ''): string[] {
  return columns.flatMap(({ name, of }) =>
    typeof of === 'string'
      ? [`${indent}- name: ${name}`, `${indent}  dtype: ${of}`]
      : [`${indent}- name: ${name}`, `${indent}  list:`, ...featureLines(of, `${indent}  `)],
  );
}
