import assert from 'node:assert/strict';
import {
  chmod,
  link,
  lstat,
  mkdir,
  readFile,
  readdir,
  stat,
  symlink,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { checkWorkspace } from '../../../src/core/actions/checkWorkspace';
import { Workspace } from '../../../src/core/workspace/workspace';
import type { FileProblem } from '../../../src/core/problem';
import { revisionOf } from '../../../src/core/store/revision';
import type { Store } from '../../../src/core/store/store';
import { maxFileBytes } from '../../../src/core/store/store';
import { createNodeStore } from '../../../src/node/nodeStore';
import { twoCategories } from '../../support/aFolder';
import type { FileTree } from '../../support/fileTree';
import { inFileTree, textsIn } from '../../support/fileTree';
import { stampIn } from '../../support/stampIn';

const inStore = (tree: FileTree, use: (store: Store, folder: string) => Promise<void>): Promise<void> =>
  inFileTree(tree, (folder) => use(createNodeStore(folder), folder));

const everything = (): boolean => false;
const listed = async (store: Store): Promise<readonly string[]> => [...(await store.list(everything))].sort();
const prepend = (text: string): readonly [{ start: number; end: number; text: string }] => [
  { start: 0, end: 0, text },
];

describe('the store over node:fs lists', () => {
  it('markdown files only, in any case, with slashes', () =>
    inStore({ 'a.md': '', 'b.txt': '', 'deep/er/C.MD': '', 'x.md/inside.md': '' }, async (store) => {
      assert.deepEqual(await listed(store), ['a.md', 'deep/er/C.MD', 'x.md/inside.md']);
    }));

  it('what has a name that is not UTF-8 as skipped, and as nothing else (H33)', () =>
    inStore({ 'a.md': '', 'b\uFFFD.md': '' }, async (store, folder) => {
      await writeFile(
        Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.from([0xe9]), Buffer.from('.md')]),
        '',
      );
      await mkdir(Buffer.concat([Buffer.from(`${folder}/t`), Buffer.from([0xe9])]));
      const skipped: string[] = [];
      const files = await store.list(everything, (file, reason) => void skipped.push(`${reason} ${file}`));
      assert.deepEqual([...files].sort(), ['a.md', 'b\uFFFD.md']);
      assert.deepEqual(skipped.sort(), ['name caf\uFFFD.md', 'name t\uFFFD']);
    }));

  it('nothing that is excluded, and enters no excluded folder', () =>
    inStore({ 'a.md': '', 'no/b.md': '', 'no/deep/c.md': '' }, async (store) => {
      const asked: string[] = [];
      const files = await store.list((file, kind) => {
        asked.push(`${kind} ${file}`);
        return file === 'no';
      });
      assert.deepEqual(files, ['a.md']);
      assert.deepEqual(asked.sort(), ['file a.md', 'folder no']);
    }));

  it('every file once, by its own name, however many links lead to it', () =>
    inStore(
      {
        'real/a.md': '',
        'a-link.md': { linkTo: 'real/a.md' },
        aaa: { linkTo: 'real' },
        'real/up': { linkTo: '..' },
        'self.md': { linkTo: 'self.md' },
        'broken.md': { linkTo: 'gone.md' },
      },
      async (store) => assert.deepEqual(await listed(store), ['real/a.md']),
    ));

  it('a file by its link where its own folder is excluded', () =>
    inStore(
      { '.kept/a.md': '', '.kept/sub/b.md': '', 'a.md': { linkTo: '.kept/a.md' }, all: { linkTo: '.kept' } },
      async (store) => {
        const files = await store.list((file, kind) => kind === 'folder' && file === '.kept');
        assert.deepEqual([...files].sort(), ['a.md', 'all/sub/b.md']);
      },
    ));

  it('a file by the same one of its links at every listing', () =>
    inStore(
      {
        '.kept/a.md': '',
        'z.md': { linkTo: '.kept/a.md' },
        'x/y/b.md': { linkTo: '../../.kept/a.md' },
        'm.md': { linkTo: '.kept/a.md' },
        n: { linkTo: '.kept' },
      },
      async (store) => {
        const excluded = (file: string, kind: string): boolean => kind === 'folder' && file === '.kept';
        for (let at = 0; at < 5; at++) assert.deepEqual(await store.list(excluded), ['m.md']);
      },
    ));

  it('no link that leads out of the folder', () =>
    inFileTree({ 'secret.md': 'x', 'ws/a.md': '' }, async (outer) => {
      await symlink('../secret.md', path.join(outer, 'ws/file.md'));
      await symlink('..', path.join(outer, 'ws/folder'));
      await symlink(path.join(outer, 'ws-other'), path.join(outer, 'ws/sibling'));
      const store = createNodeStore(path.join(outer, 'ws'));
      assert.deepEqual(await listed(store), ['a.md']);
      for (const file of ['file.md', 'folder/secret.md']) {
        assert.deepEqual(await store.read(file), { kind: 'unreadable', reason: 'denied', detail: '' });
      }
      assert.equal((await store.create('folder/new.md', 'x')).kind, 'failed');
      assert.equal((await store.apply('file.md', revisionOf('x'), prepend('y'))).kind, 'failed');
      assert.deepEqual(await textsIn(outer), { 'secret.md': 'x', 'ws/a.md': '' });
    }));

  it('a workspace folder that is itself a link', () =>
    inFileTree({ 'real/a.md': 'x', ws: { linkTo: 'real' } }, async (outer) => {
      const store = createNodeStore(path.join(outer, 'ws'));
      assert.deepEqual(await listed(store), ['a.md']);
      assert.equal((await store.read('a.md')).kind, 'text');
      assert.equal((await store.create('new/b.md', 'y')).kind, 'written');
    }));

  it('and rejects where the folder is gone', async () => {
    await assert.rejects(createNodeStore('/nowhere/at/all').list(everything));
    assert.equal((await createNodeStore('/nowhere/at/all').read('a.md')).kind, 'unreadable');
  });
});

describe('the store over node:fs reads', () => {
  it('text with its byte order mark and line ends', () =>
    inStore({ 'a.md': '\uFEFFone\r\ntwo\n' }, async (store) => {
      const text = '\uFEFFone\r\ntwo\n';
      assert.deepEqual(await store.read('a.md'), {
        kind: 'text',
        text,
        revision: revisionOf(text),
        unsaved: false,
      });
    }));

  it('a file that links lead to with the path that it has itself', () =>
    inStore(
      {
        'real/a.md': 'x',
        'link.md': { linkTo: 'real/a.md' },
        way: { linkTo: 'real' },
        'real/b.md': { linkTo: 'a.md' },
      },
      async (store) => {
        const realPathOf = async (file: string): Promise<string | undefined> => {
          const read = await store.read(file);
          return read.kind === 'text' ? read.realPath : read.reason;
        };
        assert.equal(await realPathOf('real/a.md'), undefined);
        for (const file of ['link.md', 'way/a.md', 'way/b.md', 'real/b.md']) {
          assert.equal(await realPathOf(file), 'real/a.md', file);
        }
      },
    ));

  it('what cannot be text as unreadable, with the reason', () =>
    inStore(
      {
        'latin.md': Uint8Array.of(0x63, 0x61, 0x66, 0xe9),
        'picture.md': Uint8Array.of(0x89, 0x50, 0, 1),
        'huge.md': '',
        'folder.md/a.md': '',
      },
      async (store, folder) => {
        await truncate(path.join(folder, 'huge.md'), maxFileBytes + 1);
        const reasonOf = async (file: string): Promise<string> => {
          const read = await store.read(file);
          return read.kind === 'text' ? 'text' : read.reason;
        };
        assert.equal(await reasonOf('latin.md'), 'encoding');
        assert.equal(await reasonOf('picture.md'), 'binary');
        assert.equal(await reasonOf('huge.md'), 'too-large');
        assert.equal(await reasonOf('folder.md'), 'missing');
        assert.equal(await reasonOf('gone.md'), 'missing');
        assert.equal(await reasonOf('latin.md/below.md'), 'missing');
      },
    ));
});

describe('the store over node:fs stamps', () => {
  it('a file that is at rest by its size and the time of its last change, when asked and when it is read', async () => {
    const store = createNodeStore(process.cwd());
    const { size, mtimeMs, ctimeMs } = await stat('LICENSE');
    const stamp = { size, time: Math.max(mtimeMs, ctimeMs) };
    assert.deepEqual(await stampIn(store, 'LICENSE'), stamp);
    const read = await store.read('LICENSE');
    assert.deepEqual(read.kind === 'text' && read.stamp, stamp);
  });

  it('nothing that changed just now, not even where a program gave it an older time', () =>
    inStore({ 'a.md': 'one' }, async (store, folder) => {
      await utimes(path.join(folder, 'a.md'), 1000, 1000);
      assert.equal(await stampIn(store, 'a.md'), undefined);
      const read = await store.read('a.md');
      assert.equal(read.kind === 'text' && read.stamp, undefined);
    }));

  it('nothing that is missing, a folder or a link', () =>
    inStore({}, async (store, folder) => {
      await symlink(path.resolve('LICENSE'), path.join(folder, 'link.md'));
      assert.deepEqual(
        [await stampIn(store, 'link.md'), await stampIn(store, 'gone.md')],
        [undefined, undefined],
      );
      assert.equal(await stampIn(createNodeStore(process.cwd()), 'src'), undefined);
    }));
});

describe('the store over node:fs creates', () => {
  it('a file and the folders above it', () =>
    inStore({}, async (store, folder) => {
      const result = await store.create('notes/2026/a.md', 'text');
      assert.deepEqual(result, { kind: 'written', revision: revisionOf('text'), where: 'disk' });
      assert.deepEqual(await textsIn(folder), { 'notes/2026/a.md': 'text' });
    }));

  it('never over what is there, be it a link that leads nowhere', () =>
    inStore({ 'a.md': 'mine', 'b.md': { linkTo: 'elsewhere.md' } }, async (store, folder) => {
      assert.deepEqual(await store.create('a.md', 'yours'), { kind: 'exists' });
      assert.deepEqual(await store.create('b.md', 'yours'), { kind: 'exists' });
      assert.deepEqual(await textsIn(folder), { 'a.md': 'mine' });
    }));

  it('nothing below a file, and says why', () =>
    inStore({ 'a.md': 'mine' }, async (store, folder) => {
      assert.equal((await store.create('a.md/b.md', 'x')).kind, 'failed');
      assert.deepEqual(await textsIn(folder), { 'a.md': 'mine' });
    }));

  it('no text that would not read back as it is', () =>
    inStore({}, async (store, folder) => {
      assert.equal((await store.create('a.md', 'half \uD83D')).kind, 'failed');
      assert.deepEqual(await readdir(folder), []);
    }));
});

describe('the store over node:fs applies splices', () => {
  const text = '# A\r\n';
  const revision = revisionOf(text);

  it('to the text they were computed from, keeping the mode and leaving nothing beside', () =>
    inStore({ 'a.md': text }, async (store, folder) => {
      await chmod(path.join(folder, 'a.md'), 0o640);
      const result = await store.apply('a.md', revision, prepend('\uFEFFé '));
      assert.deepEqual(result, { kind: 'written', revision: revisionOf(`\uFEFFé ${text}`), where: 'disk' });
      assert.equal(await readFile(path.join(folder, 'a.md'), 'utf8'), `\uFEFFé ${text}`);
      assert.equal((await stat(path.join(folder, 'a.md'))).mode & 0o7777, 0o640);
      assert.deepEqual(await readdir(folder), ['a.md']);
    }));

  it('not to a text that changed, nor to a file that is gone', () =>
    inStore({ 'a.md': 'other' }, async (store, folder) => {
      assert.deepEqual(await store.apply('a.md', revision, prepend('x')), { kind: 'stale' });
      assert.deepEqual(await store.apply('gone.md', revision, prepend('x')), { kind: 'stale' });
      assert.deepEqual(await textsIn(folder), { 'a.md': 'other' });
    }));

  it('not to a file that is read-only (H34)', function () {
    // Nothing is read-only to root, and a system that lets root write is not ours to correct.
    if (process.getuid?.() === 0) this.skip();
    return inStore({ 'a.md': text }, async (store, folder) => {
      await chmod(path.join(folder, 'a.md'), 0o444);
      const result = await store.apply('a.md', revision, prepend('x'));
      assert.deepEqual(result, { kind: 'failed', reason: 'read-only', detail: '' });
      assert.deepEqual(await textsIn(folder), { 'a.md': text });
    });
  });

  it('through a link to the file itself, and the link stays a link', () =>
    inStore({ 'real.md': text, 'link.md': { linkTo: 'real.md' } }, async (store, folder) => {
      assert.equal((await store.apply('link.md', revision, prepend('x'))).kind, 'written');
      assert.ok((await lstat(path.join(folder, 'link.md'))).isSymbolicLink());
      assert.deepEqual(await textsIn(folder), { 'real.md': `x${text}` });
    }));

  it('in place where the file has several hard links, growing and shrinking', () =>
    inStore({ 'a.md': text }, async (store, folder) => {
      await link(path.join(folder, 'a.md'), path.join(folder, 'b.md'));
      assert.equal((await store.apply('a.md', revision, prepend('longer '))).kind, 'written');
      assert.equal(await readFile(path.join(folder, 'b.md'), 'utf8'), `longer ${text}`);
      const shorter = [{ start: 0, end: 9, text: '' }];
      assert.equal((await store.apply('a.md', revisionOf(`longer ${text}`), shorter)).kind, 'written');
      assert.deepEqual(await textsIn(folder), { 'a.md': 'A\r\n', 'b.md': 'A\r\n' });
    }));

  it('and writes nothing where the text stays the same', () =>
    inStore({ 'a.md': text }, async (store, folder) => {
      const before = await stat(path.join(folder, 'a.md'));
      assert.equal((await store.apply('a.md', revision, [{ start: 0, end: 1, text: '#' }])).kind, 'written');
      const after = await stat(path.join(folder, 'a.md'));
      assert.deepEqual([after.ino, after.mtimeMs], [before.ino, before.mtimeMs]);
    }));

  it('one after the other: of twenty at once that expect the same text, one is written', () =>
    inStore({ 'a.md': text }, async (store, folder) => {
      const attempts = Array.from({ length: 20 }, (_, at) =>
        store.apply('a.md', revision, prepend(`${at} `)),
      );
      const kinds = (await Promise.all(attempts)).map(({ kind }) => kind);
      assert.equal(kinds.filter((kind) => kind === 'written').length, 1);
      assert.equal(kinds.filter((kind) => kind === 'stale').length, 19);
      assert.equal(await readFile(path.join(folder, 'a.md'), 'utf8'), `0 ${text}`);
    }));

  it('unless they leave the text, which is the caller’s mistake', () =>
    inStore({ 'a.md': text }, async (store) => {
      await assert.rejects(store.apply('a.md', revision, [{ start: 3, end: 99, text: '' }]), RangeError);
      assert.equal((await store.apply('a.md', revision, prepend('x'))).kind, 'written');
    }));
});

describe('the store over node:fs moves', () => {
  const text = '\uFEFF# A\r\n';
  const revision = revisionOf(text);

  it('a file, byte for byte, and makes the folders above it', () =>
    inStore({ 'a.md': text }, async (store, folder) => {
      await chmod(path.join(folder, 'a.md'), 0o640);
      const result = await store.move('a.md', revision, 'x/y/b.md');
      assert.deepEqual(result, { kind: 'written', revision, where: 'disk' });
      assert.deepEqual(await textsIn(folder), { 'x/y/b.md': text });
      assert.equal((await stat(path.join(folder, 'x/y/b.md'))).mode & 0o7777, 0o640);
      assert.deepEqual(await readdir(folder), ['x']);
    }));

  it('never over what is there, be it a link that leads nowhere', () =>
    inStore(
      { 'a.md': text, 'b.md': 'mine', 'c.md': { linkTo: 'gone.md' }, 'd.md': text },
      async (store, folder) => {
        for (const target of ['b.md', 'c.md', 'd.md'])
          assert.deepEqual(await store.move('a.md', revision, target), { kind: 'exists' }, target);
        assert.deepEqual(await textsIn(folder), { 'a.md': text, 'b.md': 'mine', 'd.md': text });
      },
    ));

  it('to the end what was cut off: a file that has both names, or whose new name is an empty file', () =>
    inStore({ 'a.md': text, 'empty.md': '', 'x/c.md': text }, async (store, folder) => {
      await link(path.join(folder, 'a.md'), path.join(folder, 'b.md'));
      await link(path.join(folder, 'x/c.md'), path.join(folder, 'c.md'));
      assert.equal((await store.move('a.md', revision, 'b.md')).kind, 'written');
      assert.equal((await store.move('x/c.md', revision, 'c.md')).kind, 'written');
      assert.equal((await store.move('b.md', revision, 'empty.md')).kind, 'written');
      assert.deepEqual(await textsIn(folder), { 'c.md': text, 'empty.md': text });
    }));

  it('nothing to the same file by another way', () =>
    inStore({ 'x/a.md': text, way: { linkTo: 'x' } }, async (store, folder) => {
      assert.equal((await store.move('x/a.md', revision, 'way/a.md')).kind, 'written');
      assert.deepEqual(await textsIn(folder), { 'x/a.md': text });
    }));

  it('in case alone', () =>
    inStore({ 'a.md': text }, async (store, folder) => {
      assert.equal((await store.move('a.md', revision, 'A.md')).kind, 'written');
      assert.deepEqual(await textsIn(folder), { 'A.md': text });
    }));

  it('nothing that changed or is gone, and leaves nothing beside', () =>
    inStore({ 'a.md': 'other' }, async (store, folder) => {
      assert.deepEqual(await store.move('a.md', revision, 'b.md'), { kind: 'stale' });
      assert.deepEqual(await store.move('gone.md', revision, 'b.md'), { kind: 'stale' });
      assert.deepEqual(await readdir(folder), ['a.md']);
    }));

  it('nothing of or into a folder that is merely called alike', () =>
    inFileTree({ 'ws-old/secret.md': text, 'ws/a.md': text }, async (outer) => {
      await symlink('../ws-old', path.join(outer, 'ws/out'));
      await symlink('../ws-old/secret.md', path.join(outer, 'ws/link.md'));
      const store = createNodeStore(path.join(outer, 'ws'));
      for (const file of ['out/secret.md', 'link.md'])
        assert.deepEqual(await store.read(file), { kind: 'unreadable', reason: 'denied', detail: '' }, file);
      assert.equal((await store.create('out/b.md', text)).kind, 'failed');
      assert.equal((await store.move('a.md', revision, 'out/a.md')).kind, 'failed');
      assert.deepEqual(await textsIn(outer), { 'ws-old/secret.md': text, 'ws/a.md': text });
    }));

  it('nothing out of the folder or into it, by whatever link', () =>
    inFileTree({ 'secret.md': text, 'ws/a.md': text, 'out/b.md': '' }, async (outer) => {
      await symlink('../out', path.join(outer, 'ws/out'));
      await symlink('../secret.md', path.join(outer, 'ws/link.md'));
      await symlink('a.md', path.join(outer, 'ws/own.md'));
      const store = createNodeStore(path.join(outer, 'ws'));
      assert.equal((await store.move('a.md', revision, 'out/a.md')).kind, 'failed');
      assert.equal((await store.move('link.md', revision, 'b.md')).kind, 'failed');
      assert.equal((await store.move('own.md', revision, 'b.md')).kind, 'failed');
      assert.deepEqual(await textsIn(outer), { 'out/b.md': '', 'secret.md': text, 'ws/a.md': text });
    }));
});

describe('the store over node:fs removes', () => {
  const text = '# A\n';

  it('a file that holds what it should, and nothing else', () =>
    inStore({ 'a.md': text, 'b.md': 'other' }, async (store, folder) => {
      const revision = revisionOf(text);
      assert.deepEqual(await store.remove('a.md', revision), { kind: 'written', revision, where: 'disk' });
      assert.deepEqual(await store.remove('b.md', revision), { kind: 'stale' });
      assert.deepEqual(await store.remove('gone.md', revision), { kind: 'stale' });
      assert.deepEqual(await readdir(folder), ['b.md']);
    }));

  it('no link and nothing that a link leads to', () =>
    inStore({ 'a.md': text, 'link.md': { linkTo: 'a.md' } }, async (store, folder) => {
      assert.equal((await store.remove('link.md', revisionOf(text))).kind, 'failed');
      assert.deepEqual((await readdir(folder)).sort(), ['a.md', 'link.md']);
    }));

  it('of twenty at once, and twenty moves, exactly one is done', () =>
    inStore({ 'a.md': text }, async (store, folder) => {
      const attempts = Array.from({ length: 20 }, (_, at) =>
        at % 2 === 0
          ? store.remove('a.md', revisionOf(text))
          : store.move('a.md', revisionOf(text), `${at}.md`),
      );
      const kinds = (await Promise.all(attempts)).map(({ kind }) => kind);
      assert.equal(kinds.filter((kind) => kind === 'written').length, 1);
      assert.deepEqual(await readdir(folder), []);
    }));
});

describe('the store over node:fs', () => {
  it('throws at a path that is none', () =>
    inStore({}, async (store) => {
      const paths = ['', '/etc/passwd', '..', '../a.md', 'a/../../b.md', 'a//b.md', './a.md', 'a/', 'a\0.md'];
      for (const file of paths) {
        await assert.rejects(store.read(file), RangeError, file);
        await assert.rejects(stampIn(store, file), RangeError, file);
        await assert.rejects(store.create(file, ''), RangeError, file);
        await assert.rejects(store.apply(file, revisionOf(''), []), RangeError, file);
        await assert.rejects(store.move(file, revisionOf(''), 'b.md'), RangeError, file);
        await assert.rejects(store.move('a.md', revisionOf(''), file), RangeError, file);
        await assert.rejects(store.remove(file, revisionOf('')), RangeError, file);
      }
    }));

  it('sees what another program wrote in between', () =>
    inStore({ 'a.md': 'one' }, async (store, folder) => {
      const first = await store.read('a.md');
      await writeFile(path.join(folder, 'a.md'), 'two');
      assert.ok(first.kind === 'text');
      assert.deepEqual(await store.apply('a.md', first.revision, prepend('x')), { kind: 'stale' });
    }));
});

describe('a workspace over node:fs', () => {
  it('has one note of a file that links lead to, whichever of its paths is said to have changed', () =>
    inStore(
      {
        ...twoCategories,
        'real/a.md': '# Before\n',
        'link.md': { linkTo: 'real/a.md' },
        way: { linkTo: 'real' },
        'real/round': { linkTo: '..' },
      },
      async (store, folder) => {
        const workspace = new Workspace(store);
        await workspace.reload();
        const titles = (): unknown => [...workspace.index.notes()].map(({ note }) => [note.path, note.title]);
        assert.deepEqual(titles(), [['real/a.md', 'Before']]);
        for (const changed of ['link.md', 'way/a.md', 'real/round/link.md', 'real/a.md']) {
          await writeFile(path.join(folder, 'real/a.md'), `# By ${changed}\n`);
          await workspace.update([changed]);
          assert.deepEqual(titles(), [['real/a.md', `By ${changed}`]]);
        }
      },
    ));

  it('names files that are too large, binary or of another encoding, and reads the rest', () =>
    inStore(
      {
        ...twoCategories,
        'a.md': '# A\n',
        'latin.md': Uint8Array.of(0x63, 0x61, 0x66, 0xe9),
        'picture.md': Uint8Array.of(0x89, 0x50, 0, 1),
        'huge.md': '',
      },
      async (store, folder) => {
        await truncate(path.join(folder, 'huge.md'), maxFileBytes + 1);
        const workspace = new Workspace(store);
        await workspace.reload();
        const expected = [
          ['huge.md', 'file-unreadable', 'too-large'],
          ['latin.md', 'file-unreadable', 'encoding'],
          ['picture.md', 'file-unreadable', 'binary'],
        ];
        const told = (problems: readonly FileProblem[]): unknown =>
          problems.map(({ path: file, code, args }) => [file, code, args[0]]);
        assert.deepEqual(told(workspace.brokenFiles()), expected);
        assert.deepEqual(told(await checkWorkspace(workspace)), expected);
        assert.deepEqual(
          [...workspace.index.notes()].map(({ note }) => note.path),
          ['a.md'],
        );
      },
    ));
});
