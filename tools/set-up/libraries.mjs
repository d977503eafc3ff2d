import { capture, isInstalled } from './processes.mjs';
import { Stop, say } from './report.mjs';

const libraryPackages = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1'];
const latinFonts = ['fonts-dejavu-core', 'fonts-liberation'];

/** Packages that carry the signs of a language, for pictures of the window in any script. */
const fontPackages = {
  ja: 'fonts-noto-cjk',
  hi: 'fonts-noto-core',
  'und-zsye': 'fonts-noto-color-emoji',
};

/**
 * Sees to it that the system can show a window of the Electron at `program`: its libraries, and
 * Xvfb where there is no display. With `areFontsWanted`, fonts for every script too; they are
 * installed where that is possible and done without where it is not. Linux only.
 */
export async function setUpSystem(program, { isDisplayNeeded, areFontsWanted }) {
  const libraries = await missingLibraries(program);
  const hasDisplayServer = !isDisplayNeeded || (await isInstalled('Xvfb', '-version'));
  const fonts = areFontsWanted ? await missingFonts() : [];
  const needed = [
    ...(libraries.length > 0 ? [...libraryPackages, ...latinFonts] : []),
    ...(hasDisplayServer ? [] : ['xvfb']),
  ];
  if (needed.length === 0 && fonts.length === 0) return;

  const missing = [...libraries, ...(hasDisplayServer ? [] : ['Xvfb'])];
  const asRoot = await rootCommand();
  if (asRoot === null && needed.length === 0) return;
  if (asRoot === null) throw new Stop(wayToInstall(missing, needed, await isInstalled('apt-get')));
  await install(asRoot, needed, fonts);
  const left = await missingLibraries(program);
  if (left.length > 0) throw new Stop(wayToInstall(left, [], false));
}

/** The names of the shared libraries that `program` needs and this system does not have. */
async function missingLibraries(program) {
  const { output } = await capture('ldd', [program]);
  return parseMissingLibraries(output);
}

export function parseMissingLibraries(lddOutput) {
  return [...lddOutput.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1]);
}

async function missingFonts() {
  const packages = [];
  for (const [language, name] of Object.entries(fontPackages)) {
    const { output } = await capture('fc-list', [`:lang=${language}`, 'family']);
    if (output.trim() === '') packages.push(name);
  }
  return packages;
}

/**
 * How to run a command as root without asking anyone, or null. On a developer's machine that is
 * not ours to do; a continuous integration machine is there for it.
 */
async function rootCommand() {
  if (!(await isInstalled('apt-get'))) return null;
  if (process.getuid() === 0) return [];
  if (process.env.CI === undefined) return null;
  return (await capture('sudo', ['-n', 'true'])).code === 0 ? ['sudo', '-n'] : null;
}

async function install(asRoot, needed, fonts) {
  say(`Installing with apt-get: ${[...needed, ...fonts].join(' ')}.`);
  await aptGet(asRoot, ['update']);
  const options = ['install', '-y', '--no-install-recommends'];
  const installed = await aptGet(asRoot, [...options, ...(await namesHere(needed)), ...fonts]);
  if (installed.code === 0) return;
  if (needed.length === 0) {
    say('The fonts could not be installed, so some scripts will show as boxes in pictures.');
    return;
  }
  const again = await aptGet(asRoot, [...options, ...(await namesHere(needed))]);
  if (again.code === 0) return;
  const reason = again.errors.trim().split('\n').at(-1);
  throw new Stop(
    `apt-get could not install ${needed.join(' ')} (${reason}): install them by hand.`,
  );
}

function aptGet(asRoot, aptArguments) {
  const command = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...aptArguments];
  return capture(command[0], command.slice(1));
}

/** Ubuntu renamed some libraries when their time grew to 64 bits: libasound2t64. */
async function namesHere(packages) {
  const { output } = await capture('apt-cache', ['pkgnames', 'lib']);
  const known = new Set(output.split('\n'));
  return packages.map((name) => (known.has(`${name}t64`) ? `${name}t64` : name));
}

/** What to tell someone whose machine we may not install on: the one command to run. */
export function wayToInstall(missing, packages, hasAptGet) {
  const what = `This system lacks ${missing.join(', ')}, which the window needs`;
  if (!hasAptGet) return `${what}: install it with your system's package manager, then try again.`;
  const command = `sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  return `${what}: run \`${command}\`, then try again.`;
}
