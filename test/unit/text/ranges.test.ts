import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rangeOf } from '../../../src/core/text/range';
import { rangesIn } from '../../../src/core/text/ranges';

describe('The ranges of many places', () => {
  it('are those of each by itself, whatever ends the lines', () => {
    const aText = fc
      .array(fc.constantFrom('a', 'é', '\n', '\r\n', '\r', '\u2028', ' '), { maxLength: 20 })
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(aText, (text) => {
        const range = rangesIn(text);
        for (let at = 0; at <= text.length; at++) {
          // Between the two halves of a line end no place of ours begins or ends.
          if (text[at - 1] === '\r' && text[at] === '\n') continue;
          assert.deepEqual(range({ start: at, end: at }), rangeOf(text, { start: at, end: at }));
        }
      }),
      { numRuns: 300 },
    );
  });
});
