import type { Codec } from './codec.ts';
import { type NativeRecord, serializeRecord } from './native.ts';
import { inUnit } from './native-jsonl.ts';

/**
 * Native JSONL for those who may not pass the articles on: offsets without any words of theirs.
 * The hash of the text tells whoever has it that it is the right one. It is not read, because
 * nothing in it can be checked.
 */
export const nativeWithoutText: Codec = {
  framing: 'lines',
  fit: (record) => record,
  createWriter({ name, unit }) {
    const path = `${name}.jsonl`;
    return {
      begin: () => [{ path, text: '' }],
      add: (record) => {
        const line = serializeRecord(withoutWords(inUnit(record, unit ?? 'codepoint')));
        return [{ path, text: `${line}\n` }];
      },
      end: () => [],
    };
  },
  parse: null,
};

/** The same record with '' for every stretch of the article's text. */
function withoutWords(record: NativeRecord): NativeRecord {
  return {
    ...record,
    text: '',
    spans: record.spans.map((span) => ({ ...span, text: '' })),
    relations: record.relations.map((relation) => ({
      ...relation,
      cue: relation.cue.map((cue) => ({ ...cue, text: '' })),
    })),
  };
}
