import assert from 'node:assert/strict';
import fc from 'fast-check';
import GithubSlugger from 'github-slugger';
import { anchorsOf } from '../../src/core/report/anchors';
import { runs } from '../support/runs';

describe('The anchors of headings', () => {
  it('are those that GitHub makes of them', () => {
    const parts = fc.constantFrom(
      ...[
        'a',
        'B',
        'É',
        'ß',
        '日',
        '😀',
        '1',
        '2',
        '-',
        '_',
        ' ',
        '  ',
        '.',
        '!',
        '&',
        '/',
        '\t',
        '\u00a0',
        '\0',
      ],
    );
    const alike = fc.constantFrom('Notes', 'notes', 'Notes 1', 'notes-1', '', '__proto__', 'constructor');
    const heading = fc.oneof(
      alike,
      fc.array(parts, { maxLength: 6 }).map((some) => some.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(heading, { maxLength: 12 }), (headings) => {
        const slugger = new GithubSlugger();
        assert.deepEqual(
          anchorsOf(headings),
          headings.map((text) => slugger.slug(text)),
        );
      }),
      { numRuns: runs },
    );
  });
});
