import assert from 'node:assert/strict';
import type { Reason } from '../../../src/core/suggest/reason';
import { createMessages } from '../../../src/messages';
import { plainEnglish } from '../../../src/messages/l10n';
import { categoryOf, suggestIn } from '../../support/suggestions';

const work = {
  'responsibilities/work.md': categoryOf(
    ['interviewing', 'Interviewing', 'Lead interviews and keep refining how they are done.'],
    ['security', 'Security Audits', 'Have ourselves tested and close what is found.'],
    ['costs', 'Cost Management', 'Run the same service for less money.'],
  ),
};
const wordsOf = (reason: Reason): readonly string[] => ('words' in reason ? reason.words : []);

describe('The reason of a suggestion', () => {
  it('names words that stand in the note, and without which the activity stands lower or is gone', async () => {
    const filed = '---\nactivities: [work/costs]\n---\n# Giraffes\n\nThe giraffe and the zebra met.\n';
    const notes = [
      '# Candidates\n\nThe **candidate** had a scorecard, two offers and no questions.\n',
      '# Friday\n\nA pen-test, and [the bill](https://example.org/audit) of `aws`.\n',
      '# Zoo\n\nOne giraffe, one zebra, one Security guard.\n',
    ];
    for (const note of notes) {
      const files = { ...work, 'filed.md': filed };
      const { suggestions } = await suggestIn({ ...files, 'n.md': note }, 'n.md');
      assert.ok(suggestions.length > 0, note);
      for (const { activity, reason } of suggestions.filter((each) => wordsOf(each.reason).length > 0)) {
        const words = wordsOf(reason);
        for (const word of words) assert.ok(note.includes(word), `${word} in ${note}`);
        const without = words.reduce(
          (text, word) => text.replaceAll(new RegExp(`${word}s?`, 'gi'), ''),
          note,
        );
        const after = await suggestIn({ ...files, 'n.md': without }, 'n.md');
        const place = after.suggestions.find((each) => each.activity === activity);
        const overlap = place ? wordsOf(place.reason).filter((word) => words.includes(word)) : [];
        assert.deepEqual(overlap, [], `${activity} still for ${overlap.join()}`);
        assert.notDeepEqual(place?.reason, reason, `${activity} of ${note}`);
      }
    }
  });

  it('shows no word of a private note, neither of the one that is asked about nor of those that it is like', async () => {
    const secret = 'private: true\n';
    const asked = await suggestIn({ ...work, 'n.md': `---\n${secret}---\n# Interview with Zoe\n` }, 'n.md');
    assert.deepEqual(asked.reasons, ["The note's words match the title and the description"]);
    const filed = `---\n${secret}activities: [work/costs]\n---\n# Zebra\n\nThe zebra met the giraffe.\n`;
    const like = await suggestIn(
      { ...work, 'f.md': filed, 'n.md': '# Zoo\n\nA zebra, a giraffe.\n' },
      'n.md',
    );
    assert.deepEqual([like.paths, like.reasons], [['work/costs'], ['Similar to 1 note filed there']]);
  });

  it('does not say what a private note is called where others of its series are filed', async () => {
    const round = (lines: string, said: string): string =>
      `---\n${lines}---\n# Zebra round\n\n${said.repeat(9)}\n`;
    const filed = {
      'f.md': round('activities: [work/costs]\n', 'apple pear plum cherry '),
      'g.md': round('activities: [work/costs]\n', 'iron copper silver tin '),
    };
    const asked = (lines: string) =>
      suggestIn({ ...work, ...filed, 'n.md': round(lines, 'oak elm ash birch ') }, 'n.md');
    const reasonOf = async (lines: string): Promise<string> => (await asked(lines)).reasons[0] ?? '';
    assert.match(
      await reasonOf('date: 2026-11-20\n'),
      /^Similar to 2 notes called "Zebra round" filed there$/,
    );
    assert.match(await reasonOf('private: true\n'), /^Similar to 2 notes with the same name filed there$/);
  });

  it('shows no word of a private section', async () => {
    const note = '# Monday\n\n## Open\n\nRain.\n\n## Pay #private\n\nThe candidate and the interviewer.\n';
    const { paths, reasons } = await suggestIn({ ...work, 'n.md': note }, 'n.md');
    assert.deepEqual(
      [paths[0], reasons[0]],
      ['work/interviewing', "The note's words match the title and the description"],
    );
    const filed = '---\nactivities: [work/costs]\n---\n# Zoo\n\n## Pay #private\n\nThe zebra.\n';
    const like = await suggestIn({ ...work, 'f.md': filed, 'n.md': '# Zebra\n' }, 'n.md');
    assert.deepEqual(like.reasons, ['Similar to 1 note filed there']);
  });

  it('says each kind on one line, counts in the singular too, and leaves markup in titles as text', () => {
    const { reason: sentence } = createMessages(plainEnglish);
    const sentences = (
      [
        { code: 'title', words: ['interview loop', 'offer'], title: 'Interviewing' },
        { code: 'description', words: ['ledger'], title: '[x](command:y) $(icon)\n**b**' },
        { code: 'subject', words: ['CVE'], title: 'Audits' },
        { code: 'subject', words: ['CVE', 'patch'], title: 'Audits' },
        { code: 'subject', words: [], title: 'Audits' },
        { code: 'alike', words: ['corvid'], notes: 1 },
        { code: 'alike', words: [], notes: 4 },
        { code: 'series', name: 'Platform sync', notes: 3 },
        { code: 'series', name: undefined, notes: 1 },
        { code: 'folder', folder: '', notes: 2, of: 3 },
        { code: 'often', notes: 1 },
        { code: 'often', notes: 12 },
      ] satisfies readonly Reason[]
    ).map(sentence);
    assert.deepEqual(sentences, [
      "'interview loop', 'offer' as in Interviewing",
      "'ledger' as in the description of [x](command:y) $(icon) **b**",
      "'CVE' points to Audits",
      "'CVE', 'patch' point to Audits",
      "The note's words match the title and the description",
      "Similar to 1 note filed there: 'corvid'",
      'Similar to 4 notes filed there',
      'Similar to 3 notes called "Platform sync" filed there',
      'Similar to 1 note with the same name filed there',
      '2 of 3 filed notes in "/" are filed there',
      '1 note is filed there',
      '12 notes are filed there',
    ]);
  });
});
