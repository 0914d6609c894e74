import assert from 'node:assert/strict';
import type { Leader } from '../support/everydayNotes';
import { everydaySuggestions, partHit, partRight } from '../support/everydayNotes';

const chosenWith: readonly Leader[] = [
  'everyday',
  'terse',
  'startup',
  'corporate',
  'lists',
  'founder',
  'manufacturer',
];
// Titles that no word of the vocabulary was chosen for. The studio's are jargon: `Auditions`, `GDC and streams`.
const unseen: readonly (readonly [Leader, number])[] = [
  ['plain', 0.88],
  ['studio', 0.65],
];

function atLeast(least: number, part: number, what: string): void {
  assert.ok(part >= least, `${what}: ${part.toFixed(3)} of at least ${least}`);
}

describe('Suggestions for short notes, nothing filed yet', () => {
  it('name the right activity among three by the default titles', async () => {
    const all = await everydaySuggestions('by default');
    atLeast(0.97, partHit(3, all), 'among three');
    atLeast(0.9, partHit(1, all), 'first');
  });

  it('name it by titles of a leader’s own that its words were chosen with', async () => {
    for (const by of chosenWith)
      atLeast(0.97, partHit(3, await everydaySuggestions({ by, keepIds: false })), by);
  });

  it('name it by titles that its words were not chosen with as far as these say what they are', async () => {
    for (const [by, least] of unseen)
      atLeast(least, partHit(3, await everydaySuggestions({ by, keepIds: false })), by);
  });

  it('name it by any titles where the ids are still those of the default set', async () => {
    for (const by of [...chosenWith, ...unseen.map(([leader]) => leader)])
      atLeast(0.96, partHit(3, await everydaySuggestions({ by, keepIds: true })), by);
  });

  it('are right more often than not in all that is offered', async () => {
    atLeast(0.77, partRight(await everydaySuggestions('by default')), 'by default');
    for (const by of [...chosenWith, ...unseen.map(([leader]) => leader)])
      atLeast(0.62, partRight(await everydaySuggestions({ by, keepIds: false })), by);
  });

  it('are none for a recipe, a shopping list, lorem ipsum, a diary, and most others that belong nowhere', async () => {
    for (const called of ['by default', { by: 'plain', keepIds: false }] as const) {
      const all = await everydaySuggestions(called, ['nowhere']);
      const silent = all.filter(({ suggestions }) => suggestions.length === 0);
      atLeast(0.94, silent.length / all.length, 'silent');
      const names = silent.map(({ file }) => file);
      for (const name of ['goulash', 'shopping', 'lorem', 'diary', 'empty', 'poem', 'einkauf'])
        assert.ok(
          names.some((file) => file.includes(name)),
          name,
        );
    }
  });
});
