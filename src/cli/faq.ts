import { reasonOf } from '../faq/findings.ts';
import { exitCodes } from './command.ts';
import { run } from './run.ts';

// A reader such as `head` may close the pipe before everything is written.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

try {
  process.exitCode = await run(process.argv.slice(2), {
    out: (text) => void process.stdout.write(`${text}\n`),
    err: (text) => void process.stderr.write(`${text}\n`),
    isInteractive: process.stdin.isTTY === true && process.stdout.isTTY === true,
    showsProgress: process.stderr.isTTY === true,
  });
} catch (error) {
  process.stderr.write(`${reasonOf(error)}\n`);
  process.exitCode = exitCodes.failed;
}
