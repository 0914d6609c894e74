import { dayOf } from '../core/period/day';
import type { Day } from '../core/period/day';
import { systemCode } from '../node/systemError';
import { runCli } from './runCli';

// A reader that closes the pipe early (`remit tree | head -1`) is not an error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: Error) => {
    if (systemCode(error) !== 'EPIPE') throw error;
  });
}

/** Today in the local time zone, which is the one that users date notes by. */
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

// Sets the exit code rather than exiting, so that pipes are flushed first.
void runCli(process.argv.slice(2), io).then((code) => {
  process.exitCode = code;
});
