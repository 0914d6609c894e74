import assert from 'node:assert/strict';
import { allAnchors, anchorOfFragment } from '../../../src/core/note/anchors';
import { scanNote } from '../../../src/core/note/scanNote';

const anchors = (text: string) => allAnchors(scanNote('a.md', text).outline).map(({ anchor }) => anchor);
const sections = (text: string) => allAnchors(scanNote('a.md', text).outline).map(({ heading }) => heading);

// What stands here is what the markdown preview of VS Code 1.139 gives as ids.
describe('The anchor of a heading', () => {
  it('keeps every space, and nothing of other white space', () => {
    assert.deepEqual(anchors('## Hiring  and  pay\n'), ['hiring--and--pay']);
    assert.deepEqual(anchors('## Équipe\u00A0: budget\n## a\u00A0\u00A0b\n'), ['équipe-budget', 'ab']);
    assert.deepEqual(anchors('## tab\there\n## 予算\u3000案\n## thin\u2009space\n'), [
      'tabhere',
      '予算案',
      'thinspace',
    ]);
    assert.deepEqual(anchors('##   \u00A0 Late  ##  \n'), ['late']);
    assert.deepEqual(anchors('## Risks &nbsp; asks\n## Q4 – plan\n'), ['risks--asks', 'q4--plan']);
  });

  it('joins the lines of an underlined heading without a space', () => {
    assert.deepEqual(anchors('Costs of\nthe move\n---\n'), ['costs-ofthe-move']);
    assert.deepEqual(anchors('Costs of  \n   the move\n===\n'), ['costs-ofthe-move']);
    assert.deepEqual(anchors('Costs of\\\r\nthe move\r\n===\r\n'), ['costs-ofthe-move']);
    assert.deepEqual(anchors('Run `npm\nci` first\n---\n'), ['run-npm-ci-first']);
  });

  it('is made of what the heading shows', () => {
    assert.deepEqual(anchors('## *Why* `a  b` [here](x.md) <kbd>K</kbd> ![a map](m.png) <!-- no --> x\n'), [
      'why-a--b-here-k-a-map--x',
    ]);
    assert.deepEqual(anchors('## Results[^1]\n\n[^1]: Of May.\n'), ['results1']);
    assert.deepEqual(anchors('## Costs #ops/costs\n'), ['costs-opscosts']);
  });

  it('counts the headings in quotes and lists, and none in code, HTML and footnotes', () => {
    assert.deepEqual(anchors('> ## Sum\n\n- ## Sum\n\n1. a\n\n   Sum\n   ---\n\n## Sum\n'), [
      ...['sum', 'sum-1', 'sum-2', 'sum-3'],
    ]);
    assert.deepEqual(sections('> ## Sum\n\n## Sum\n\n- # Sum\n\n# Sum\n'), [undefined, 0, 1, 2]);
    assert.deepEqual(sections('> ## Sum\n\n- Sum\n\n  # Sum\n\n# Sum\n'), [undefined, undefined, 0]);
    const none = '```\n# Sum\n```\n\n    # Sum\n\n<div>\n# Sum\n</div>\n\n[^1]: a\n\n    # Sum #x\n\n';
    assert.deepEqual(anchors(`${none}# Sum\n`), ['sum']);
  });

  it('differs from every other in its note', () => {
    assert.deepEqual(anchors('# A\n# A\n# A-1\n'), ['a', 'a-1', 'a-1-1']);
    assert.deepEqual(anchors('# ?\n# !\n'), ['', '-1']);
  });

  it('is found by the fragment of a link, encoded or not, in any case', () => {
    assert.equal(anchorOfFragment('%C3%A9quipe-Budget'), 'équipe-budget');
    assert.equal(anchorOfFragment('100%-done'), '100%-done');
  });
});
