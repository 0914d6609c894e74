import assert from 'node:assert/strict';
import { createMessages } from '../../../src/messages';
import { plainEnglish } from '../../../src/messages/l10n';

describe('the messages', () => {
  const messages = createMessages(plainEnglish);

  it('say of the same code what is wrong, or why nothing was changed', () => {
    const said = { code: 'front-matter-yaml', args: ['Unexpected flow-seq end.'] } as const;
    assert.equal(
      messages.problem(said),
      'The front matter is not valid YAML: Unexpected flow-seq end. Fix it; until then the file is left out of the tree and reports.',
    );
    assert.equal(
      messages.refusal(said),
      'The front matter is not valid YAML: Unexpected flow-seq end. Fix it, then try again; nothing was changed.',
    );
  });

  it('keep what files contain on one line and short', () => {
    const sentence = messages.problem({ code: 'unknown-path', args: [`a\nb ${'x'.repeat(1000)}`] });
    assert.match(sentence, /"a b x{196}…"/);
  });

  it('fill arguments in as they are, placeholders included', () => {
    assert.match(
      messages.problem({ code: 'date-invalid', args: ['date', '{0} $&'] }),
      /^"\{0\} \$&" under "date"/,
    );
  });

  it('go through whatever localizes them', () => {
    const shouting = createMessages({ t: (message) => message.toUpperCase() });
    assert.equal(shouting.outcome('file', { path: 'a.md', status: 'unchanged' }), 'ALREADY FILED THERE.');
  });
});
