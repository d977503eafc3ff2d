import { failure } from '../../shared/failure.ts';
import { fingerprintOfFolded } from '../../shared/reading/fingerprint.ts';
import type { ReadRecord } from '../../shared/reading/record.ts';
import { searchText } from '../../shared/search/search-text.ts';
import { isBlank } from '../../shared/text/white.ts';
import type { About, Draft, Trouble } from './item.ts';
import { detectLanguage } from './language.ts';
import { sha256Of } from './sha256.ts';
import type { SourceFile } from './source-file.ts';

/** The longest text of an article, in megabytes of 1,000,000 characters. */
const longest = 10;

/** The record of a draft, with all that is told from its words; or what is wrong with them. */
export function finishDraft(
  draft: Draft,
  about: About,
  source: Pick<SourceFile, 'file' | 'inside' | 'container' | 'size'>,
): ReadRecord | Trouble {
  const { content, facts, line } = draft;
  const wrong = refusalOf(content);
  if (wrong !== null) return { kind: 'trouble', line, ...wrong };
  const search = { title: searchText(facts.title), text: searchText(content) };
  return {
    place: { file: source.file, line },
    facts: { ...facts, language: languageOf(draft) },
    text: {
      content,
      sha256: sha256Of(content),
      blocks: draft.blocks,
      marks: draft.marks,
      provenance: {
        file: source.inside,
        format: about.format,
        encoding: about.encoding,
        bytes: source.size,
        sha256: about.sha256,
        byteOrderMark: about.byteOrderMark,
        lineEnds: draft.lineEnds,
        container: source.container,
        line,
        notes: [...draft.notes],
      },
      version: 1,
      corrects: null,
    },
    fingerprint: fingerprintOfFolded(search.text),
    search,
    annotated: draft.annotated ?? null,
  };
}

/** A dataset says what it means to; of other files the language is told by the words. */
function languageOf({ content, facts, annotated }: Draft): string {
  if (facts.language !== '' || annotated !== undefined) return facts.language;
  return detectLanguage(content);
}

function refusalOf(content: string): { code: string; message: string } | null {
  if (isBlank(content)) return tell(failure('text-without-words', {}));
  if (content.length > longest * 1_000_000) {
    return tell(failure('record-too-large', { megabytes: longest }));
  }
  if (!content.isWellFormed() || content.includes('\0')) {
    return tell(failure('record-wrong-characters', {}));
  }
  return null;
}

function tell({ code, message }: { code: string; message: string }) {
  return { code, message };
}
