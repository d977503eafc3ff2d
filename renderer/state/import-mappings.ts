import type { Host } from '../../shared/host.ts';
import type { ImportPreview } from '../../shared/import-contract.ts';
import { columnsKey, differs, mappingOf } from '../../shared/reading/mapping.ts';
import type { SourceDescription } from '../../shared/reading/record.ts';
import type { ChosenSource, Importing } from './importing.ts';

/** The mappings that were used before for tables with the columns of these, taken over. */
export async function recallMappings(
  host: Host,
  sources: readonly ChosenSource[],
  preview: ImportPreview,
): Promise<{ sources: readonly ChosenSource[]; changed: number[] }> {
  const tables = await keyed(preview.sources);
  if (tables.length === 0) return { sources, changed: [] };
  const keys = [...new Set(tables.map(({ key }) => key))].slice(0, 10_000);
  const known = await host.request({ kind: 'mappings', keys });
  const recalled = new Map<number, ChosenSource>();
  for (const { key, table } of tables) {
    const mapping = known[key];
    const source = recalled.get(table.chosen) ?? sources[table.chosen];
    if (mapping === undefined || source === undefined) continue;
    if (!differs(table.columns, mapping)) continue;
    const whole = { ...source.options.mapping, ...mapping };
    recalled.set(table.chosen, { ...source, options: { ...source.options, mapping: whole } });
  }
  return {
    sources: sources.map((source, index) => recalled.get(index) ?? source),
    changed: [...recalled.keys()],
  };
}

/** Keeps what a person decided of columns, for the next table that has them. */
export async function rememberMappings(host: Host, { sources, preview }: Importing): Promise<void> {
  const decided = (preview?.sources ?? []).filter(
    ({ chosen }) => sources[chosen]?.options.mapping != null,
  );
  const tables = await keyed(decided);
  const byKey = new Map(tables.map(({ key, table }) => [key, table]));
  for (const [key, table] of byKey) {
    const chosen = sources[table.chosen]?.options.mapping ?? {};
    const mapping = mappingOf(
      table.columns.map(({ name, use }) => ({ name, use: chosen[name] ?? use })),
    );
    await host.request({ kind: 'remember mapping', key, mapping });
  }
}

async function keyed(
  sources: readonly SourceDescription[],
): Promise<{ key: string; table: SourceDescription }[]> {
  const tables = sources.filter(({ columns }) => columns.length > 0);
  return Promise.all(
    tables.map(async (table) => ({ key: await hashOf(columnsKey(table.columns)), table })),
  );
}

/** A hash, so that no names of columns are kept that nobody needs. */
async function hashOf(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
