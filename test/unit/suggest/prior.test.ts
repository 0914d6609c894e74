import assert from 'node:assert/strict';
import { backgroundOf } from '../../../src/core/suggest/background';
import { describe as described } from '../../../src/core/suggest/described';
import { findingsOf } from '../../../src/core/suggest/evidence';
import type { Sources } from '../../../src/core/suggest/evidence';
import type { LearnedPart } from '../../../src/core/suggest/filed';
import { learn } from '../../../src/core/suggest/filed';
import { priorOf } from '../../../src/core/suggest/prior';
import { vocabulary } from '../../../src/core/suggest/vocabulary';
import { categoryOf, suggestIn } from '../../support/suggestions';

const birds = ['heron', 'finch', 'owl', 'crane'].map((id) => ({
  category: { title: 'Birds' },
  activity: { path: `birds/${id}`, title: id, description: '' },
}));
const part = (note: number, activity: string, words: readonly string[], series?: string): LearnedPart => ({
  note: `${note}.md`,
  activities: [`birds/${activity}`],
  profile: { counts: new Map(words.map((word) => [word, 1])) },
  series: series === undefined ? [] : [series],
  isPrivate: false,
});
const knowing = (...parts: readonly LearnedPart[]): Sources => ({
  described: described(birds, vocabulary()),
  learned: learn(parts),
  background: backgroundOf([]),
});
const many = Array.from({ length: 40 }, (_, note) => note);
const birdOf = (number: number): string => ['heron', 'finch', 'owl', 'crane'][number % 4] ?? '';

describe('The trust in what was filed', () => {
  const unproven = priorOf(knowing());

  it('is more in descriptions than in what notes are like, as long as nothing was filed', () => {
    assert.ok(unproven.described > unproven.alike && unproven.alike > 0);
    assert.ok(unproven.described > unproven.series && unproven.series > 0);
  });

  it('grows where notes that share words are filed together, and is none where they never are', () => {
    const together = many.map((note) =>
      part(note, birdOf(note >> 2), [`subject${note >> 2}`, `only${note}`]),
    );
    const apart = many.map((note) => part(note, birdOf(note), [`subject${note >> 2}`, `only${note}`]));
    assert.ok(priorOf(knowing(...together)).alike > 1.5 * unproven.alike);
    assert.equal(priorOf(knowing(...apart)).alike, 0);
  });

  it('does the same for names, and leaves alone what has had no say', () => {
    const named = many.map((note) => part(note, birdOf(note >> 2), [`only${note}`], `round ${note >> 2}`));
    const prior = priorOf(knowing(...named));
    assert.ok(prior.series > 1.5 * unproven.series);
    assert.equal(prior.alike, unproven.alike);
    const called = many.map((note) => part(note, birdOf(note), [`only${note}`], `round ${note >> 2}`));
    assert.equal(priorOf(knowing(...called)).series, 0);
  });

  it('never leaves descriptions with nothing, however wrong they were', () => {
    const wrong = many.map((note) => part(note, birdOf(note + 1), [birdOf(note)]));
    const { described } = priorOf(knowing(...wrong));
    assert.ok(described > 0 && described < unproven.described / 2);
  });

  it('is changed little by two notes', () => {
    const two = [1, 2].map((note) => part(note, birdOf(note), ['corvid']));
    const { alike } = priorOf(knowing(...two));
    assert.ok(alike > 0.5 * unproven.alike && alike < unproven.alike);
  });

  it('stays what it is where there is nothing to choose from', () => {
    const [only] = birds;
    assert.ok(only);
    const one = { ...knowing(part(1, 'heron', ['heron'])), described: described([only], vocabulary()) };
    assert.deepEqual(priorOf(one), unproven);
  });
});

describe('The name of a meeting', () => {
  it('says much where its notes are filed in one place, and next to nothing where in many', () => {
    const target = {
      note: 'n.md',
      profile: { counts: new Map(), shown: [] },
      series: [{ key: 'round', name: 'Round' }],
      isPrivate: false,
    };
    const amountOf = (...filed: string[]): number | undefined => {
      const parts = filed.map((activity, note) => part(note, activity, [], 'round'));
      return findingsOf(knowing(...parts), target).evidence[0]?.series;
    };
    assert.ok((amountOf('heron', 'heron', 'heron') ?? 0) > 0.5);
    assert.ok((amountOf('heron', 'finch', 'owl', 'crane') ?? 1) < 0.05);
    assert.equal(amountOf('finch', 'finch'), 0);
  });
});

describe('A folder that is half filed', () => {
  const work = {
    'responsibilities/work.md': categoryOf(
      ['interviewing', 'Interviewing', 'Lead interviews and keep refining how they are done.'],
      ['security', 'Security Audits', 'Have ourselves tested and close what is found.'],
      ['costs', 'Cost Management', 'Run the same service for less money.'],
    ),
  };
  const paths = ['work/interviewing', 'work/security', 'work/costs'];
  // Ten groups of three notes with the same words, and one note of an eleventh that is filed under costs.
  const noteOn = (group: number): string => `Zorro${group} met quux${group} by the frob${group}.\n`;
  const halfFiled = (placeOf: (note: number, group: number) => number): Readonly<Record<string, string>> =>
    Object.fromEntries(
      many.slice(0, 31).map((note) => {
        const group = Math.floor(note / 3);
        const path = note === 30 ? 'work/costs' : (paths[placeOf(note, group) % 3] ?? '');
        return [`${note}.md`, `---\nactivities: [${path}]\n---\n# N${note}\n\n${noteOn(group)}`];
      }),
    );
  const asked = `# Friday\n\n${noteOn(10)}\nA candidate and a scorecard.\n`;

  it('is told by what a note says where notes with the same words were filed here and there', async () => {
    const files = { ...work, ...halfFiled((note) => note), 'n.md': asked };
    assert.deepEqual(
      (await suggestIn(files, 'n.md')).reasons[0],
      "'candidate', 'scorecard' point to Interviewing",
    );
  });

  it('is told by what was filed where notes with the same words went to one place', async () => {
    const files = { ...work, ...halfFiled((_, group) => group), 'n.md': asked };
    const { paths: suggested, suggestions } = await suggestIn(files, 'n.md');
    assert.deepEqual([suggested[0], suggestions[0]?.reason.code], ['work/costs', 'alike']);
  });
});
