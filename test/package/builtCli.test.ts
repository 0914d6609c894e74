import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, chown, cp, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { inFileTree } from '../support/fileTree';

const cli = path.resolve('dist/cli.js');

describe('the built command line', () => {
  it('runs by itself and leaves its exit code', function () {
    if (!existsSync(cli)) this.skip();
    return inFileTree({}, (folder) => {
      const run = spawnSync(process.execPath, [cli, 'tree', 'nowhere'], { cwd: folder, encoding: 'utf8' });
      assert.deepEqual([run.status, run.stdout], [2, '']);
      assert.match(run.stderr, /^remit: There is no folder "nowhere"\.\n/);
      return Promise.resolve();
    });
  });

  it('takes a reader that has seen enough for no error', function () {
    if (!existsSync(cli) || process.platform === 'win32') this.skip();
    const script = '("$0" "$1" --help; echo "code $?" >&2) | true';
    const run = spawnSync('sh', ['-c', script, process.execPath, cli], { encoding: 'utf8' });
    assert.equal(run.stderr, 'code 0\n');
  });

  it('leaves a read-only file alone and says so, whoever runs it', function () {
    if (!existsSync(cli) || process.platform === 'win32') this.skip();
    const text = '# A talk\n';
    const tree = {
      'responsibilities/vision.md': '---\nactivities: [costs]\n---\n',
      'talk.md': text,
      'other.md': text,
    };
    return inFileTree(tree, async (folder) => {
      // Where it stands nobody else may read it.
      await cp(path.dirname(cli), path.join(folder, 'dist'), { recursive: true });
      await lend(folder);
      await chmod(path.join(folder, 'talk.md'), 0o444);
      const words = ['file', 'talk.md', 'other.md', '--to', 'vision/costs', '--folder', folder];
      const run = spawnSync(
        process.execPath,
        ['-e', asNobody, path.join(folder, 'dist', 'cli.js'), ...words],
        {
          cwd: folder,
          encoding: 'utf8',
        },
      );
      assert.match(run.stderr, /^talk\.md: .*\[read-only\]$/m);
      assert.equal(run.status, 1);
      assert.equal(await readFile(path.join(folder, 'talk.md'), 'utf8'), text);
      assert.match(await readFile(path.join(folder, 'other.md'), 'utf8'), /vision\/costs/);
    });
  });
});

// Nothing is read-only to root, so the command line gives up being root before it begins.
const nobody = 65534;
const asNobody = `
  if (process.getuid() === 0) { process.setgroups([]); process.setgid(${nobody}); process.setuid(${nobody}); }
  require(process.argv[1]);
`;

/** Gives a folder and all in it to whom the command line becomes, where this is root. */
async function lend(folder: string): Promise<void> {
  if (process.getuid?.() !== 0) return;
  const within = await readdir(folder, { recursive: true });
  for (const each of ['', ...within]) await chown(path.join(folder, each), nobody, nobody);
}
