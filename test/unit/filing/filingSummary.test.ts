import assert from 'node:assert/strict';
import { filingSummary } from '../../../src/core/filing/filingSummary';
import { readFolder } from '../../support/aFolder';

describe('What a note is filed under, in few words', () => {
  it('is each activity once by its title: first what all of it is, then its parts by name', async () => {
    const text =
      '---\nactivities: [vision, people/interviewing]\n---\n## Audit\n\n#vision/security #people/interviewing\n\n## Bill\n\n#vision/security\n';
    const { workspace } = await readFolder({ 'a.md': text });
    const filings = workspace.index.get('a.md')?.filings ?? [];
    assert.deepEqual(
      filingSummary(filings, workspace.taxonomy).map(
        ({ path, title, whole, parts }) => `${path} ${title} ${whole} ${parts.join('+')}`,
      ),
      [
        'vision Vision true ',
        'people/interviewing Interviewing true Audit',
        'vision/security Security false Audit+Bill',
      ],
    );
  });

  it('is nothing for a note to file', async () => {
    const { workspace } = await readFolder({ 'a.md': '# A\n' });
    assert.deepEqual(filingSummary(workspace.index.get('a.md')?.filings ?? [], workspace.taxonomy), []);
  });
});
