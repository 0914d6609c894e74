// Runs something again whenever the code or the tests change, until Ctrl+C.
import fs from 'node:fs';
import { at } from './paths.mjs';

const watched = () => ['src', 'test', 'esbuild'].filter((folder) => fs.existsSync(at(folder)));

/** Names, sizes and times of change of all files: two moments with the same saw the same files. A failed golden leaves an `.actual`. */
const stamp = () =>
  watched()
    .flatMap((folder) => fs.readdirSync(at(folder), { recursive: true }).map((file) => at(folder, file)))
    .filter((file) => !file.endsWith('.actual'))
    .map((file) => {
      const { mtimeMs = 0, size = 0 } = fs.statSync(file, { throwIfNoEntry: false }) ?? {};
      return `${file} ${mtimeMs} ${size}`;
    })
    .join('\n');

/** Resolves once the files are others than at the moment of `before`. */
const changeSince = async (before) => {
  for (;;) {
    let watchers = [];
    const told = new Promise((resolve) => {
      watchers = watched().map((folder) => fs.watch(at(folder), { recursive: true }, () => resolve()));
    });
    // Looked at with the watchers on: nothing happens between the look and the wait.
    const isOther = stamp() !== before;
    if (!isOther) await told;
    watchers.forEach((watcher) => watcher.close());
    if (isOther) return;
  }
};

/**
 * Runs `act` now, and again after every change. An editor saves a file in several steps, and a branch that is checked out is
 * many files: what changes while `act` goes on makes it begin anew at its end, so that the last run has seen the last of them.
 * @param {() => Promise<unknown>} act
 * @returns {Promise<never>}
 */
export const whenChanged = async (act) => {
  for (;;) {
    const before = stamp();
    await act();
    if (stamp() === before) console.log('\nwaiting for a change (Ctrl+C ends)');
    await changeSince(before);
  }
};
