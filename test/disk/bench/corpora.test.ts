import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { copiedCorpus, generatedCorpus, inCorpus } from '../../bench/corpora';
import { inFileTree } from '../../support/fileTree';

const notesIn = (folder: string): readonly string[] =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.md') && !file.startsWith('responsibilities/'))
    .sort();

describe('A generated workspace for the bench', () => {
  it('has so many notes beside the default responsibilities', () =>
    inFileTree({}, async (home) => {
      const { workspace } = await generatedCorpus(home, 30, 1);
      assert.equal(notesIn(workspace).length, 30);
      assert.ok(fs.existsSync(path.join(workspace, 'responsibilities/technical-vision.md')));
    }));

  it('is used again as it is, also after work that came to its end', () =>
    inFileTree({}, async (home) => {
      const first = await generatedCorpus(home, 3, 1);
      await inCorpus(first, () => Promise.resolve());
      const mark = path.join(first.workspace, 'mark.txt');
      fs.writeFileSync(mark, '');
      await generatedCorpus(home, 3, 1);
      assert.ok(fs.existsSync(mark));
    }));

  it('is made anew where work in it was cut off', () =>
    inFileTree({}, async (home) => {
      const corpus = await generatedCorpus(home, 3, 1);
      const [note = ''] = notesIn(corpus.workspace);
      const before = fs.readFileSync(path.join(corpus.workspace, note), 'utf8');
      const cutOff = inCorpus(corpus, () => {
        fs.writeFileSync(path.join(corpus.workspace, note), 'half done');
        return Promise.reject(new Error('cut off'));
      });
      await assert.rejects(cutOff);
      await generatedCorpus(home, 3, 1);
      assert.equal(fs.readFileSync(path.join(corpus.workspace, note), 'utf8'), before);
    }));
});

describe('A copy of a folder for the bench', () => {
  it('has its notes and responsibilities, leaves what is hidden and what is none, and the folder as it was', () =>
    inFileTree(
      {
        'notes/a.md': 'a',
        'notes/2026.q4/b.md': 'b',
        'notes/a.png': 'p',
        '.git/c.md': 'c',
        'node_modules/d.md': 'd',
      },
      async (folder) => {
        const home = path.join(folder, '..', `${path.basename(folder)}-home`);
        const { workspace } = await copiedCorpus(home, folder);
        assert.deepEqual(notesIn(workspace), ['notes/2026.q4/b.md', 'notes/a.md']);
        assert.ok(fs.existsSync(path.join(workspace, 'responsibilities/technical-vision.md')));
        assert.ok(!fs.existsSync(path.join(workspace, 'notes/a.png')));
        assert.ok(!fs.existsSync(path.join(folder, 'responsibilities')));
        fs.rmSync(home, { recursive: true, force: true });
      },
    ));
});
