// npm test: everything. npm test -- desktop --grep undo: one part, with flags for its runner.
import { runTool } from './set-up/report.mjs';
import { parts } from './test/parts.mjs';
import { parseRequest, runParts } from './test/run-parts.mjs';

await runTool(async () => {
  const { names, extra } = parseRequest(process.argv.slice(2), Object.keys(parts));
  return runParts(names, extra);
});
