import { failure } from '../../../shared/failure.ts';
import type { ExchangeRecord } from '../../../shared/formats/codec.ts';
import { formats } from '../../../shared/formats/index.ts';
import type { FormatName } from '../../../shared/formats/names.ts';
import { plainTextBlocks } from '../../../shared/text/blocks.ts';
import { recogniseHead } from '../../../shared/text/recognise.ts';
import type { Draft, Items } from '../item.ts';
import { metaOf } from '../meta.ts';
import { lineOfProblem } from './problem-line.ts';
import { sourcesOf } from './sources.ts';

const code = 'dataset-problem';

/** Articles of a dataset with what stands on them. Throws a Failure where the format is not read. */
export async function* readDataset(path: string, name: FormatName): Items {
  const format = formats[name];
  const { parse } = format.codec;
  if (parse === null) throw failure('format-not-read', { format: name });
  yield {
    ...{ kind: 'about', format: 'jsonl', encoding: 'utf-8', isEncodingSure: true },
    ...{ byteOrderMark: false, sha256: '', columns: [] },
  };
  for (const found of sourcesOf(path, format)) {
    if (found.kind === 'problem') {
      yield { kind: 'trouble', line: found.line, code, message: found.message };
      continue;
    }
    const { line: first } = found.source;
    const { records, problems } = parse(found.source, { unit: null });
    for (const problem of problems) {
      const line = lineOfProblem(format.codec.framing, found.source, problem);
      yield { kind: 'trouble', line, code, message: problem.message };
    }
    for (const record of records) yield { kind: 'draft', draft: draftOf(record, first) };
  }
}

/** An article of a record; only a title is found where it has none, for all else may be left open. */
function draftOf(record: ExchangeRecord, line: number): Draft {
  const { text: content, title, byline, published, source, language, meta } = record;
  const blocks = plainTextBlocks(content);
  const head = title === '' ? recogniseHead(content, blocks) : { title, blocks };
  return {
    content,
    blocks: head.blocks,
    marks: [],
    facts: {
      title: head.title,
      byline,
      published,
      source,
      language,
      meta: metaOf(meta),
    },
    line,
    lineEnds: 0,
    notes: [],
    annotated: record,
  };
}
