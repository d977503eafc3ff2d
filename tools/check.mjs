// npm run check: all that needs no window, in some seconds.
import { runTool } from './set-up/report.mjs';
import { parts } from './test/parts.mjs';
import { parseRequest, runParts } from './test/run-parts.mjs';

await runTool(async () => {
  const windowless = Object.keys(parts).filter((name) => name !== 'desktop');
  const { names, extra } = parseRequest(process.argv.slice(2), windowless);
  return runParts(names, extra);
});
