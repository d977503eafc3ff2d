import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { keySettingsSchema, usualKeySettings } from '../../shared/keymap/keymap.ts';
import { preferencesSchema, usualPreferences } from '../../shared/preferences.ts';
import { queueViewSchema, wholeQueue } from '../../shared/queue-contract.ts';
import { mappingSchema } from '../../shared/reading/options.ts';

/** What Galley remembers between starts, beside the projects themselves. Never article text. */
const settingsSchema = z.object({
  preferences: preferencesSchema.catch(usualPreferences),
  keys: keySettingsSchema.catch(usualKeySettings),
  recent: z.array(z.string()).catch([]),
  /** The article that was open last, by project path. */
  lastArticle: z.record(z.string(), z.string()).catch({}),
  /** What the queue showed last where that was not all of it, by project path. */
  queueViews: z.record(z.string(), queueViewSchema.catch(wholeQueue)).catch({}),
  bounds: z
    .object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() })
    .nullable()
    .catch(null),
  /** What the columns of tables were used for, the last first: by a hash of their names. */
  mappings: z.array(z.object({ key: z.string(), mapping: mappingSchema })).catch([]),
  frame: z.enum(['normal', 'maximised', 'full screen']).catch('normal'),
});
export type Settings = z.infer<typeof settingsSchema>;

export type SettingsStore = { get(): Settings; change(change: Partial<Settings>): void };

/** How many projects the list of recent ones keeps. */
export const recentLimit = 10;

/** How many mappings of columns are kept. */
export const mappingLimit = 50;

/** Reads and writes the settings file. What cannot be read starts afresh: nothing in it is work. */
export function openSettings(path: string): SettingsStore {
  let current = settingsSchema.parse(readJson(path));
  return {
    get: () => current,
    change: (change) => {
      current = { ...current, ...change };
      const unfinished = `${path}.new`;
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(unfinished, `${JSON.stringify(current, null, 2)}\n`);
      renameSync(unfinished, path);
    },
  };
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) ?? {};
  } catch {
    return {};
  }
}
