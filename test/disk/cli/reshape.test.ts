import assert from 'node:assert/strict';
import { twoCategories, filedUnder } from '../../support/aFolder';
import { remit } from '../../support/commandLine';
import { inFileTree, textsIn } from '../../support/fileTree';

const tree = {
  ...twoCategories,
  'a.md': filedUnder('vision/costs'),
  'b.md': '# B\n\n#vision/costs\n',
  'broken.md': '---\nactivities: [vision/costs\n---\n',
};

// A check names what is filed without a day.
const dated = {
  'a.md': '---\ndate: 2026-11-01\nactivities: [vision/costs]\n---\n',
  'b.md': '---\ndate: 2026-11-02\n---\n# B\n\n#vision/costs\n',
};

describe('remit rename', () => {
  it('changes the category file and every note, names what it left unchanged, and counts', () =>
    inFileTree(tree, async (folder) => {
      const { code, stdout, stderr } = await remit(folder, 'rename', 'vision/costs', 'money');
      assert.equal(code, 1);
      assert.equal(
        stdout,
        'responsibilities/vision.md: Changed.\na.md: Changed.\nb.md: Changed.\n2 notes (2 places), 1 category file changed. 1 file left unchanged.\n',
      );
      assert.match(stderr, /^broken\.md:\d+:\d+: .* \[front-matter-yaml\]\n$/);
      const texts = await textsIn(folder);
      assert.equal(texts['a.md'], filedUnder('vision/money'));
      assert.equal(texts['b.md'], '# B\n\n#vision/money\n');
      assert.equal(texts['broken.md'], tree['broken.md']);
    }));

  it('names the notes that it could not read, and does the rest', () =>
    inFileTree(
      { ...tree, 'broken.md': 'fine', 'odd.md': Uint8Array.of(0, 159, 146, 150) },
      async (folder) => {
        const { code, stderr } = await remit(folder, 'rename', 'vision/costs', 'money');
        assert.equal(code, 0);
        assert.match(stderr, /^These files cannot be read, .*: odd\.md\.\n$/);
      },
    ));

  it('with --dry-run says the same and changes nothing', () =>
    inFileTree(tree, async (folder) => {
      const before = await textsIn(folder);
      const { stdout } = await remit(folder, 'rename', 'vision', 'sight', '--dry-run');
      assert.match(
        stdout,
        /^responsibilities\/sight\.md: Would be moved here from responsibilities\/vision\.md\.$/m,
      );
      assert.match(
        stdout,
        /^2 notes \(2 places\), 1 category file would be changed\. 1 file left unchanged\.$/m,
      );
      assert.deepEqual(await textsIn(folder), before);
    }));

  it('renames the file of a category', () =>
    inFileTree({ ...tree, ...dated, 'broken.md': 'fine' }, async (folder) => {
      const { code } = await remit('/', 'rename', 'vision', 'sight', '--folder', folder);
      assert.equal(code, 0);
      const texts = await textsIn(folder);
      assert.equal(texts['responsibilities/vision.md'], undefined);
      assert.match(texts['responsibilities/sight.md'] ?? '', /^aliases: \[vision\]$/m);
      assert.equal((await remit(folder, 'rename', 'vision', 'sight')).code, 0);
      assert.equal((await remit(folder, 'check')).code, 0);
    }));

  it('goes no further where the title is refused', () =>
    inFileTree(tree, async (folder) => {
      const before = await textsIn(folder);
      const { code } = await remit(folder, 'rename', 'vision/costs', 'money', '--title', ' ');
      assert.equal(code, 1);
      assert.deepEqual(await textsIn(folder), before);
    }));

  it('changes a title alone, and asks for what it lacks', () =>
    inFileTree(tree, async (folder) => {
      assert.equal((await remit(folder, 'rename', 'vision/costs', '--title', 'Money')).code, 0);
      assert.match((await textsIn(folder))['responsibilities/vision.md'] ?? '', /title: Money\n/);
      assert.equal((await remit(folder, 'rename', 'vision/costs')).code, 2);
      assert.equal((await remit(folder, 'rename', 'vision/nowhere', 'x')).code, 1);
      assert.equal((await remit(folder, 'rename', 'vision', '../x')).code, 1);
    }));
});

describe('remit merge', () => {
  it('says that it is one, and leaves every note filed once', () =>
    inFileTree(
      { ...tree, 'broken.md': filedUnder('vision/costs', 'people/interviewing') },
      async (folder) => {
        const { code, stderr } = await remit(folder, 'merge', 'vision/costs', 'people/interviewing');
        assert.equal(code, 0);
        assert.match(stderr, /This is a merge/);
        const texts = await textsIn(folder);
        assert.equal(texts['broken.md'], filedUnder('people/interviewing'));
        assert.equal((await remit(folder, 'merge', 'vision', 'people/interviewing')).code, 1);
      },
    ));
});

describe('remit retire', () => {
  it('writes the day, which is today if none is given', () =>
    inFileTree(tree, async (folder) => {
      assert.equal((await remit(folder, 'retire', 'vision/costs', '--on', '2026-03-31')).code, 0);
      assert.equal((await remit(folder, 'retire', 'people')).code, 0);
      const texts = await textsIn(folder);
      assert.match(texts['responsibilities/vision.md'] ?? '', /retired: 2026-03-31\n/);
      assert.match(texts['responsibilities/people.md'] ?? '', /retired: 2026-11-20\n/);
      assert.equal((await remit(folder, 'retire', 'people', '--on', 'soon')).code, 2);
    }));
});
