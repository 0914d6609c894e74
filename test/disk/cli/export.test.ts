import assert from 'node:assert/strict';
import { link, readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Run } from '../../support/commandLine';
import { remit } from '../../support/commandLine';
import { onFailingDisk } from '../../support/failingDisk';
import { inFileTree, textsIn } from '../../support/fileTree';

const tree = {
  'responsibilities/vision.md': '---\ntitle: Vision\nactivities: [costs]\n---\n',
  'a.md': '---\ndate: 2026-11-02\nactivities: [vision/costs]\n---\n# A\n',
  'sent.html': 'What was sent before.\n',
};
const args = ['report', '--format', 'html', '--output', 'sent.html', '--overwrite'];

describe('An export', () => {
  it('H35: at any call of a disk that fails, leaves what was there or writes the whole of the new one', () =>
    inFileTree(tree, async (folder) => {
      const whole = await inFileTree(tree, async (other) => {
        assert.equal((await remit(other, ...args)).code, 0);
        return (await textsIn(other))['sent.html'];
      });
      for (let at = 1, calls = Infinity; at <= calls; at++) {
        for (const fault of ['fails', 'fails half way'] as const) {
          await writeFile(path.join(folder, 'sent.html'), tree['sent.html']);
          let run: Run | undefined;
          calls = await onFailingDisk(at, fault, async () => {
            run = await remit(folder, ...args);
          });
          const now = (await textsIn(folder))['sent.html'];
          const isWhole = now === whole || now === tree['sent.html'];
          assert.ok(isWhole, `call ${at} ${fault}: ${run?.stderr}: ${now?.slice(0, 40)}`);
          assert.ok(!(await readdir(folder)).some((name) => name.endsWith('.tmp')), `call ${at}`);
        }
      }
    }));

  it('keeps the other names of the file that it replaces', () =>
    inFileTree(tree, async (folder) => {
      await link(path.join(folder, 'sent.html'), path.join(folder, 'kept.html'));
      assert.equal((await remit(folder, ...args)).code, 0);
      assert.equal((await stat(path.join(folder, 'kept.html'))).nlink, 2);
    }));
});
