import { installDependencies } from '../set-up/dependencies.mjs';
import { pinnedNode } from '../set-up/node.mjs';
import { Interrupted, Stop, say, sentenceFor } from '../set-up/report.mjs';
import { sum } from './counts.mjs';
import { parts } from './parts.mjs';

/**
 * Runs the named parts one after the other, all of them even when one fails, and ends standard
 * output with what failed, by name, and the line `N passed, N failed`. Answers the exit code.
 */
export async function runParts(names, extra) {
  const counts = await countParts(names, extra).catch(failed);
  const { passed, failed: failures, names: failedTests } = sum(counts);
  for (const name of failedTests) process.stdout.write(`failed: ${name}\n`);
  process.stdout.write(`${passed} passed, ${failures} failed\n`);
  return failures === 0 ? 0 : 1;
}

async function countParts(names, extra) {
  await installDependencies();
  const node = pinnedNode();
  const counts = [];
  for (const name of names) {
    say(`\n${name}`);
    const found = await parts[name](node, extra).then((count) => [count], failed);
    // What failed without a name of its own has that of its part.
    counts.push(...found.map((count) => named(count, name)));
  }
  return counts;
}

function named(count, part) {
  return count.failed > 0 && count.names.length === 0 ? { ...count, names: [part] } : count;
}

/** A part that could not be run is a failure like another: the rest still runs. */
function failed(failure) {
  // Tests that were cut short have not passed, however calmly their runner ended.
  if (failure instanceof Interrupted) throw new Interrupted(failure.code || 1);
  say(sentenceFor(failure));
  return [{ passed: 0, failed: 1, names: [] }];
}

/**
 * Reads `npm test -- desktop --grep undo`: names of parts, then flags for the runner of the one
 * part named. Without names, `defaults` are run.
 */
export function parseRequest(given, defaults) {
  const firstFlag = given.findIndex((argument) => argument.startsWith('-'));
  const named = firstFlag < 0 ? given : given.slice(0, firstFlag);
  const extra = firstFlag < 0 ? [] : given.slice(firstFlag);
  const unknown = named.find((name) => !(name in parts));
  if (unknown !== undefined) {
    throw new Stop(
      `There is no part called ${unknown}: name some of ${Object.keys(parts).join(', ')}.`,
    );
  }
  if (extra.length > 0 && named.length !== 1) {
    throw new Stop(
      `${extra[0]} is for one runner: name the one part it is for, and then the flag.`,
    );
  }
  return { names: named.length === 0 ? defaults : named, extra };
}
