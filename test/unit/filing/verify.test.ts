import assert from 'node:assert/strict';
import { readsAsMeant } from '../../../src/core/filing/verify';
import { scanNote } from '../../../src/core/note/scanNote';

const reading = (text: string) => ({ text, scan: scanNote('notes/a.md', text) });

/** Whether `after` is what becomes of `before` where nothing was meant but that `removed` goes. */
const isMeant = (before: string, after: string, removed = 'tech/costs'): boolean =>
  readsAsMeant(reading(before), reading(after), {
    isRemoved: ({ written }) => written === removed,
    added: [],
  });

describe('An edited note that is read again', () => {
  it('reads as meant where nothing but the token went, and what goes along with it', () => {
    for (const [before, after] of [
      [
        '---\ndate: 2026-11-20\nactivities: [tech/costs, tech]\n---\nA\n',
        '---\ndate: 2026-11-20\nactivities: [tech]\n---\nA\n',
      ],
      ['---\nactivities: [tech/costs]\n---\n\nA\n', 'A\n'],
      ['## H\n\n#tech/costs\n\nA #tech\n', '## H\n\nA #tech\n'],
    ] as const)
      assert.ok(isMeant(before, after), after);
  });

  it('does not where anything else came, went or changed its place, whatever it is', () => {
    const different: Readonly<Record<string, readonly [before: string, after: string]>> = {
      'the token stayed': ['---\nactivities: [tech/costs]\n---\n', '---\nactivities: [tech/costs]\n---\n'],
      'another token is another': ['---\nactivities: [tech/costs, a]\n---\n', '---\nactivities: [b]\n---\n'],
      'another token went': ['---\nactivities: [tech/costs, a]\n---\n', '---\nactivities: []\n---\n'],
      'a token files another section': [
        '## A\n\n#tech/costs\n\n#tech\n\n## B\n\nText\n',
        '## A\n\n## B\n\n#tech\n\nText\n',
      ],
      'a heading is deeper': ['# T\n\n## H\n\nText #tech/costs\n', '# T\n\n### H\n\nText\n'],
      'a mark of privacy went': ['## H\n\nA #tech/costs\n\nB #private\n', '## H\n\nA\n\nB\n'],
      'another key has another value': [
        '---\nagenda: x\nactivities: [tech/costs]\n---\n',
        '---\nagenda: y\n---\n',
      ],
      'a comment became a value': [
        '---\nagenda: x #y\nactivities: [tech/costs]\n---\n',
        '---\nagenda: x#y\n---\n',
      ],
      'the text is another, though only front matter was edited': [
        '---\nactivities: [tech/costs, tech]\n---\nText\n',
        '---\nactivities: [tech]\n---\nTexts\n',
      ],
      'the front matter is broken': [
        '---\nactivities: [tech/costs]\n---\nA\n',
        '---\nactivities: [\n---\nA\n',
      ],
      'what stood below stands late': [
        '---\nactivities: [tech/costs]\n---\n\n---\nb: c\n---\nx\n',
        '\n---\nb: c\n---\nx\n',
      ],
    };
    for (const [what, [before, after]] of Object.entries(different)) assert.ok(!isMeant(before, after), what);
  });
});
