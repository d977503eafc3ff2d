const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The IRI of an annotation by its id: that of a UUID, or a fragment of the file it stands in. */
export function iriOf(id: string): string {
  return uuid.test(id) ? `urn:uuid:${id}` : `#${encodeURIComponent(id.toWellFormed())}`;
}

/** The id of an annotation by its IRI: of those that are not ours, the IRI itself. */
export function idOf(iri: string): string {
  const own = iri.replace(/^urn:uuid:/, '');
  if (uuid.test(own)) return own;
  return iri.startsWith('#') ? decoded(iri.slice(1)) : iri;
}

/** The IRI of a file beside, relative to the file that names it. */
export function iriOfFile(name: string): string {
  return name.replaceAll('%', '%25');
}

/** The name of the file that an IRI ends with. */
export function fileOfIri(iri: string): string {
  const [path = ''] = iri.split(/[?#]/);
  return decoded(path.slice(path.lastIndexOf('/') + 1));
}

function decoded(words: string): string {
  try {
    return decodeURIComponent(words);
  } catch {
    return words;
  }
}
