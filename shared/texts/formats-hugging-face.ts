import { plural } from './plural.ts';

/** The card of a dataset for the Hugging Face hub, below its settings, in Markdown. */
export function huggingFaceCard(name: string, articles: number, unit: string): string {
  return `# ${name}

${plural(articles, 'article')} with marked spans, one on each line. Every line has every key, with
one type; a list without anything in it is \`[]\`.

- \`text\` is the article; \`spans\` are the marks on it. \`start\` and \`end\` count ${unit} from 0,
  and \`text[start:end]\` is the span's \`text\`.
- A span in several parts has several \`fragments\`; it begins with the first and ends with the last.
- \`attributes\` are names with values, written as text; \`type\` says which were numbers
  (\`number\`) or yes and no (\`flag\`: \`true\` or \`false\`).
- \`relations\` join spans by their ids, or a span with the article's author (\`to_author\`); \`cue\` has
  the words that announce the relation, if there are any.
- \`meta\` are further facts of the article, names with values.

\`\`\`python
from datasets import load_dataset
dataset = load_dataset("path/to/this/folder")
\`\`\`
`;
}
