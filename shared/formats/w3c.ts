import type { OffsetUnit } from '../text/offsets.ts';
import type { Codec, WriteOptions } from './codec.ts';
import { fileNameOf, idOfFileName } from './file-name.ts';
import { inReadingOrder } from './reading-order.ts';
import { idOf, iriOf } from './w3c/iri.ts';
import { readAnnotations } from './w3c/read.ts';
import { pageOf } from './w3c/write.ts';

/**
 * W3C Web Annotation as JSON-LD: for each article a `.txt` and beside it a `.jsonld`, an
 * AnnotationPage whose targets name that file. Offsets are code points, as section 4.2.5 of the
 * data model has it; UTF-16 where it is asked for, which Recogito counts.
 *
 * Parts of a split mark are targets of one annotation, links are annotations that link others,
 * and values have the vocabulary of schema.org, which the context of annotations names.
 */
export const webAnnotation: Codec = {
  framing: 'file',
  fit: (record) => ({
    ...record,
    id: idOfFileName(fileNameOf(record.id)),
    text_sha256: '',
    text_version: 1,
    status: 'new',
    split: '',
    spans: inReadingOrder(record.spans.map((span) => ({ ...span, id: readable(span.id) }))),
    relations: record.relations.map((relation) => ({
      ...relation,
      id: readable(relation.id),
      from: readable(relation.from),
      to: readable(relation.to),
    })),
  }),
  createWriter: (options) => ({
    begin: () => [],
    add(record) {
      const name = fileNameOf(record.id);
      return [
        { path: `${name}.txt`, text: record.text },
        { path: `${name}.jsonld`, text: pageOf(record, name, unitOf(options)) },
      ];
    },
    end: () => [],
  }),
  parse: readAnnotations,
};

/** An id as it is when its IRI is read. */
function readable(id: string): string {
  return idOf(iriOf(id));
}

function unitOf({ unit }: Pick<WriteOptions, 'unit'>): OffsetUnit {
  return unit === 'utf16' ? 'utf16' : 'codepoint';
}
