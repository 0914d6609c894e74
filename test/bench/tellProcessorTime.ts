import { writeSync } from 'node:fs';

// Loaded before a command: at its end it tells, where nothing else is printed, what its whole process took: microseconds
// of processor time, and the most memory it had, in units of 1024 bytes.
process.once('exit', () => {
  const { user, system } = process.cpuUsage();
  writeSync(3, `${user + system} ${process.resourceUsage().maxRSS}`);
});
