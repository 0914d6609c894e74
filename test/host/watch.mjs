// Runs something again whenever the code or the tests change, until Ctrl+C.
import fs from 'node:fs';
import { at } from './paths.mjs';

const watched = () => ['src', 'test', 'esbuild'].filter((folder) => fs.existsSync(at(folder)));

/**
 * Names, sizes and modification times of all files: equal stamps mean equal files. A failed golden test leaves an
 * `.actual` file.
 */
const stamp = () =>
  watched()
    .flatMap((folder) => fs.readdirSync(at(folder), { recursive: true }).map((file) => at(folder, file)))
    .filter((file) => !file.endsWith('.actual'))
    .map((file) => {
      const { mtimeMs = 0, size = 0 } = fs.statSync(file, { throwIfNoEntry: false }) ?? {};
      return `${file} ${mtimeMs} ${size}`;
    })
    .join('\n');

/** Resolves once the files differ from the stamp `before`. */
const changeSince = async (before) => {
  for (;;) {
    let watchers = [];
    const told = new Promise((resolve) => {
      watchers = watched().map((folder) => fs.watch(at(folder), { recursive: true }, () => resolve()));
    });
    // Checked with the watchers running, so that no change is missed between the check and the wait.
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
