import { v7 } from 'uuid';
import { createService } from '../../electron/storage/service.ts';
import type { Job, OpenArticle, Service } from '../../shared/contract.ts';
import type { Edit } from '../../shared/model/edit.ts';
import type { Label } from '../../shared/model/label-schema.ts';
import { isJob } from '../../shared/rpc.ts';

/** A project on disk that no window has open, changed by the app's own storage. */
export type ProjectOnDisk = {
  labels: readonly Label[];
  article(title: string): OpenArticle;
  commit(...edits: Edit[]): void;
};

/** Opens a project, changes it, and closes it again. */
export function changeProject(path: string, change: (project: ProjectOnDisk) => void): void {
  const service = createService({
    application: 'a test',
    now: () => new Date().toISOString(),
    newId: () => v7(),
    resolveFile: (file) => file,
  });
  const { schema } = now(service.openProject({ file: path, access: 'read and write' }));
  try {
    change({
      labels: schema.labels,
      article: (title) => articleTitled(service, title),
      commit: (...edits) => void service.commit({ edits, texts: [] }),
    });
  } finally {
    service.closeProject({});
  }
}

/** Has the marks of a label need these values before their article can be finished. */
export function requireValues(path: string, labelId: string, ...names: string[]): void {
  changeProject(path, ({ labels, commit }) => {
    const before = labels.find(({ id }) => id === labelId);
    if (before === undefined) throw new Error(`there is no label ${labelId}`);
    const attributes = before.attributes.map((attribute) => ({
      ...attribute,
      isRequired: names.includes(attribute.name),
    }));
    commit({ kind: 'label', before, after: { ...before, attributes } });
  });
}

function articleTitled(service: Service, title: string): OpenArticle {
  const { articleId } = now(service.findArticle({ name: title }));
  return now(service.readArticle({ articleId }));
}

function now<Value>(given: Value | Job<Value>): Value {
  if (isJob(given)) throw new Error('a long job has no answer yet');
  return given as Value;
}
