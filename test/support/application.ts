import { join } from 'node:path';

/** The folder of the project's sources. */
export const projectFolder = join(import.meta.dirname, '..', '..');

/** The built storage process and the built command line. */
export const storageScript = join(projectFolder, 'out', 'main', 'storage.js');
export const commandLineScript = join(projectFolder, 'out', 'main', 'cli.js');

/** Where Node keeps what it compiled, so that the many children of a test start in less time. */
export const compileCache = join(projectFolder, 'out-test', 'compiled');

/** The Node that children run on: the one the whole test was given, or the one that runs this. */
export const node = process.env.GALLEY_NODE ?? process.execPath;
