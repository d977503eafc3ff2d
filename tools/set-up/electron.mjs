import { declaredElectron } from './declared-electron.mjs';
import { Stop, say } from './report.mjs';
import { standIn } from './stand-in/make.mjs';

/**
 * Answers the Electron to run, `{ program, folder, version, isStandIn }`: the declared one, or
 * on Linux a stand-in where that cannot be downloaded, which is said aloud each time.
 */
export async function electronRuntime(node) {
  const declared = await declaredElectron(node);
  if (declared.program !== null) return { ...declared, isStandIn: false };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Stop(
      `Electron ${declared.version} could not be downloaded: run \`npx install-electron\` to see why, and try again when it works.`,
    );
  }
  const runtime = await standIn(node);
  say(
    `Electron ${declared.version} could not be downloaded (\`npx install-electron\` tries again), so Electron ${runtime.version} stands in for it.`,
  );
  return { ...runtime, isStandIn: true };
}
