import type { Source } from '../codec.ts';
import { fileOfIri } from './iri.ts';

/** A text that annotations are about: what it is called and what it says. */
export type FoundText = { name: string; text: string };

/**
 * The text of an IRI among the files beside: the one with its name, or that name with `.txt`. The
 * one that is named as the file of the annotations is meant where there is no IRI, or but one.
 */
export function textBeside(
  { file, beside }: Source,
  iri: string,
  texts: 'one' | 'several',
): FoundText | null {
  const named = fileOfIri(iri);
  const own = `${stemOf(file)}.txt`;
  const wanted = [
    ...(named === '' ? [] : [named, `${named}.txt`, `${stemOf(named)}.txt`]),
    ...(texts === 'one' || iri === '' ? [own] : []),
  ];
  const name = wanted.find((one) => one !== file && Object.hasOwn(beside, one));
  return name === undefined ? null : { name, text: beside[name] ?? '' };
}

/** A file's name without its ending. */
export function stemOf(file: string): string {
  return file.replace(/\.[^.]+$/, '');
}
