import assert from 'node:assert/strict';
import { everydaySuggestions, hitsAmong } from '../../support/everydayNotes';
import { categoryOf, suggestIn } from '../../support/suggestions';

describe('Suggestions for short notes, nothing filed yet', () => {
  it('name the right activity among three, by the default titles and by titles of a leader’s own', async () => {
    for (const titles of ['default', 'own'] as const) {
      const all = await everydaySuggestions(titles);
      assert.ok(hitsAmong(3, all) >= 0.95 * all.length, `${titles}: ${hitsAmong(3, all)} of ${all.length}`);
      assert.ok(hitsAmong(1, all) >= 0.9 * all.length, `${titles}: ${hitsAmong(1, all)} first`);
    }
  });

  it('know seven in ten by titles that their words were not chosen for', async () => {
    const all = await everydaySuggestions('other');
    assert.ok(hitsAmong(3, all) >= 0.7 * all.length, String(hitsAmong(3, all)));
  });

  it('offer nothing that has little evidence beside the best', async () => {
    const all = await everydaySuggestions('default');
    const offered = all.reduce((sum, { suggestions }) => sum + suggestions.length, 0);
    assert.ok(offered / all.length < 3.5, String(offered / all.length));
  });
});

describe('The words of a suggestion', () => {
  const work = categoryOf(
    ['process', 'Agile Process Implementation', 'How work moves.'],
    ['search', 'Zebra herding', 'The stripes.'],
  );

  it('are those of the file’s name, too', async () => {
    const files = {
      'responsibilities/w.md': work,
      'n/2026-03-01-zebra.md': '# Notes of Monday\n\nAll came.\n',
    };
    assert.deepEqual((await suggestIn(files, 'n/2026-03-01-zebra.md')).paths, ['w/search']);
  });

  it('are other forms of a title’s words, and no other words with their beginning', async () => {
    const with1 = (text: string) =>
      suggestIn({ 'responsibilities/w.md': work, 'a.md': text }, 'a.md').then(({ reasons }) =>
        reasons.join(),
      );
    assert.doesNotMatch(await with1('# A new processor\n'), /processor/);
    assert.match(await with1('# Processes\n'), /Processes/);
  });
});
