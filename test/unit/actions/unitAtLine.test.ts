import assert from 'node:assert/strict';
import { partAtLine } from '../../../src/core/actions/currentFilings';
import { readFolder } from '../../support/aFolder';

const referenceOf = async (text: string, line: number): Promise<string | undefined> => {
  const { workspace } = await readFolder({ 'a.md': text });
  const part = (await partAtLine(workspace, 'a.md', line))?.part;
  return part && (part.kind === 'note' ? 'note' : part.title);
};

describe('The section a line stands in', () => {
  it('is that of the nearest heading above, or the whole note under its title', async () => {
    const text = '# T\n\n## One\n\ntext\n\n### Deep\n\n## Two\n';
    const lines = [0, 1, 2, 4, 6, 7, 8, 99];
    assert.deepEqual(await Promise.all(lines.map((line) => referenceOf(text, line))), [
      'note',
      'note',
      'One',
      'One',
      'Deep',
      'Deep',
      'Two',
      'Two',
    ]);
  });

  it('is found on the very first line behind a byte order mark, and with CRLF', async () => {
    assert.equal(await referenceOf('\uFEFF## One\r\ntext\r\n## Two\r\n', 0), 'One');
    assert.equal(await referenceOf('\uFEFF## One\r\ntext\r\n## Two\r\n', 2), 'Two');
  });

  it('is none above the first heading', async () => {
    assert.equal(await referenceOf('text\n\n## One\n', 0), undefined);
  });
});
