import { type FormEvent, useState } from 'react';
import {
  type Article,
  publishedSchema,
  type Status,
  statuses,
} from '../../../shared/model/article.ts';
import { windowTexts } from '../../../shared/texts/ui.ts';
import { metaOf, problemOfMeta } from '../../commands/meta-rows.ts';
import { isWritable } from '../../state/may-write.ts';
import { useBench, useSession } from '../context.ts';
import { Dialog } from './Dialog.tsx';
import { LanguageHint } from './LanguageHint.tsx';
import { MetaRows } from './MetaRows.tsx';
import { ProvenanceFacts } from './ProvenanceFacts.tsx';

const texts = windowTexts.details;
const textFields = ['title', 'byline', 'published', 'source', 'language'] as const;
type Field = (typeof textFields)[number];
type Facts = Pick<Article, Field | 'status' | 'meta'>;

const hints: Partial<Record<Field, string>> = {
  published: texts.publishedHint,
  language: texts.languageHint,
};

/** The facts about the open article, as recognised at import, to be corrected. */
export function DetailsDialog({ onClose }: { onClose(): void }) {
  const { actions } = useBench();
  const sheet = useSession((session) => session.sheet);
  const mayWrite = useSession(isWritable);
  if (sheet === null) return null;
  const save = async (facts: Facts) => {
    const saved = await actions.articles.saveDetails(facts);
    if (saved !== null) onClose();
  };
  return (
    <Dialog title={texts.title} onClose={onClose}>
      <p className="dialog-hint">{texts.hint}</p>
      <DetailsForm article={sheet.article} isWritable={mayWrite} onSave={save} onCancel={onClose} />
      <ProvenanceFacts provenance={sheet.text.provenance} imported={sheet.article.created} />
    </Dialog>
  );
}

function DetailsForm({
  article,
  isWritable,
  onSave,
  onCancel,
}: {
  article: Article;
  isWritable: boolean;
  onSave(facts: Facts): Promise<void>;
  onCancel(): void;
}) {
  const [facts, setFacts] = useState<Facts>(() => {
    const { title, byline, published, source, language, status, meta } = article;
    return { title, byline, published, source, language, status, meta };
  });
  const [meta, setMeta] = useState(() => Object.entries(article.meta));
  const metaProblem = problemOfMeta(meta);
  const problems: Partial<Record<Field, string>> = {
    ...(facts.title.trim() === '' && { title: texts.noTitle }),
    ...(!publishedSchema.safeParse(facts.published.trim()).success && {
      published: texts.wrongDate,
    }),
  };
  const isWrong = Object.keys(problems).length > 0 || metaProblem !== null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isWrong || !isWritable) return;
    const trimmed = Object.fromEntries(textFields.map((field) => [field, facts[field].trim()]));
    void onSave({ ...facts, ...trimmed, meta: metaOf(article.meta, meta) });
  };
  return (
    <form className="details" onSubmit={submit} noValidate>
      {textFields.map((field) => (
        <label key={field} className={`field field-${field}`}>
          <span>{texts.fields[field]}</span>
          <input
            type="text"
            dir="auto"
            value={facts[field]}
            readOnly={!isWritable}
            placeholder={hints[field] ?? ''}
            aria-invalid={problems[field] !== undefined}
            onChange={(event) => setFacts({ ...facts, [field]: event.target.value })}
          />
          {problems[field] !== undefined && <em role="alert">{problems[field]}</em>}
          {field === 'language' && <LanguageHint tag={facts.language} />}
        </label>
      ))}
      <label className="field field-status">
        <span>{texts.fields.status}</span>
        <select
          value={facts.status}
          disabled={!isWritable}
          onChange={(event) => {
            const status = statuses.find((candidate) => candidate === event.target.value);
            if (status !== undefined) setFacts({ ...facts, status });
          }}
        >
          {statuses.map((status: Status) => (
            <option key={status} value={status}>
              {windowTexts.statuses[status]}
            </option>
          ))}
        </select>
      </label>
      <MetaRows rows={meta} problem={metaProblem} isWritable={isWritable} onChange={setMeta} />
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={onCancel}>
          {texts.cancel}
        </button>
        <button type="submit" className="button button-main" disabled={!isWritable || isWrong}>
          {texts.save}
        </button>
      </div>
    </form>
  );
}
