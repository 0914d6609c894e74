import { dayOf } from '../core/period/day';
import type { Day } from '../core/period/day';
import { systemCode } from '../node/systemError';
import { runCli } from './runCli';

// A reader that has seen enough (`remit tree | head -1`) is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: Error) => {
    if (systemCode(error) !== 'EPIPE') throw error;
  });
}

/** Today by the numbers of the local calendar, which is the one the user dates notes by. */
function today(): Day {
  const now = new Date();
  const day = dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (!day) throw new RangeError('the system clock shows no valid date');
  return day;
}

const io = {
  stdout: (text: string) => void process.stdout.write(text),
  stderr: (text: string) => void process.stderr.write(text),
  cwd: process.cwd(),
  today,
};

// The exit code is left behind rather than exited with, so that pipes are written out first.
void runCli(process.argv.slice(2), io).then((code) => {
  process.exitCode = code;
});
