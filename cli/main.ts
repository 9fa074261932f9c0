/** `npm run -s refinery -- COMMAND ...`: the same domain code from a terminal. */
import { health, HEALTH_USAGE } from './health';
import { lint, LINT_USAGE } from './lint';

type Command = (args: readonly string[], print: (text: string) => void, complain: (text: string) => void) => number;

const commands: Record<string, { run: Command; usage: string }> = {
  lint: { run: lint, usage: LINT_USAGE },
  health: { run: health, usage: HEALTH_USAGE },
};

function main([name, ...args]: readonly string[]): number {
  const command = name === undefined ? undefined : commands[name];
  if (command !== undefined) return command.run(args, console.log, console.error);
  console.error(Object.values(commands).map(({ usage }) => usage).join('\n\n'));
  return 2;
}

process.exitCode = main(process.argv.slice(2));
