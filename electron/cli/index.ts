import { v7 } from 'uuid';
import { Failure, replyTo } from '../../shared/failure.ts';
import { cliTexts } from '../../shared/texts/cli.ts';
import { createService } from '../storage/service.ts';
import { parseArguments, UsageError } from './arguments.ts';
import { type Command, commands } from './commands.ts';
import { pathOf } from './path-of.ts';

/** Offsets, titles and files as a person gives them; exit status 0 done, 1 refused, 2 in part. */
async function main(words: readonly string[]): Promise<number> {
  const [name = '', ...rest] = words;
  if (name === '' || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(`${cliTexts.usage}\n`);
    return name === '' ? 1 : 0;
  }
  const service = createService({
    application: 'the Galley command line',
    now: () => new Date().toISOString(),
    newId: () => v7(),
    resolveFile: pathOf,
  });
  try {
    const command: Command | undefined = Object.hasOwn(commands, name)
      ? commands[name as keyof typeof commands]
      : undefined;
    if (command === undefined) throw new UsageError(cliTexts.unknownCommand(name));
    const { positionals, options } = parseArguments(command, rest);
    const outcome = await command.run(service, positionals, options);
    for (const problem of outcome.problems) process.stderr.write(`${problem}\n`);
    process.stdout.write(options.json ? `${JSON.stringify(outcome.json)}\n` : outcome.text);
    return outcome.exit;
  } catch (thrown) {
    process.stderr.write(`${sentenceOf(thrown)}\n`);
    return 1;
  } finally {
    service.closeProject({});
  }
}

function sentenceOf(thrown: unknown): string {
  if (thrown instanceof UsageError || thrown instanceof Failure) return thrown.message;
  return replyTo(thrown).message;
}

process.exitCode = await main(process.argv.slice(2));
