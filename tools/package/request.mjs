const harmless = new Set(['--linux', '-l', 'dir', '--dir', '--x64']);

/**
 * Whether these arguments for electron-builder ask for a folder to look into on this kind of
 * machine, and for no installer or archive that could find its way to someone.
 */
export function asksForFolderOnly(builderArguments) {
  const namesFolder = builderArguments.includes('dir') || builderArguments.includes('--dir');
  return namesFolder && builderArguments.every((argument) => harmless.has(argument));
}
