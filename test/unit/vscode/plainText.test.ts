import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plainLabel, plainMessage, plainStatus } from '../../../src/vscode/plainText';
import { hostileTitles } from '../../support/hostileTitles';

// What the editor takes for more than text, as its sources have it: linkedText.ts and iconLabels.ts in vs/base.
const linkInMessage = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;
const iconInLabel = /(\\)?\$\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\)/g;

/** A label as the editor draws it; an icon is drawn as a star. */
const drawn = (label: string): string =>
  label.replace(iconInLabel, (found, escaped?: string) => (escaped ? found.slice(1) : '★'));

const anyTitle = fc.string({
  unit: fc.constantFrom(
    '[x]',
    '](',
    ')',
    '$(',
    '$',
    '(',
    'trash',
    '~spin',
    '\\',
    'command:x',
    ' ',
    '\n',
    '-',
  ),
  maxLength: 12,
});

describe("A user's text in the editor", () => {
  it('would be an icon or a link, were it handed over as it is', () => {
    assert.equal(drawn('$(trash)'), '★');
    assert.match('[x](command:workbench.action.quit)', linkInMessage);
  });

  for (const title of hostileTitles) {
    it(`is no more than text where it is ${JSON.stringify(title)}`, () => {
      assert.equal(drawn(plainLabel(title)), title);
      assert.doesNotMatch(plainMessage(title), linkInMessage);
      assert.doesNotMatch(plainStatus(title), new RegExp(iconInLabel, ''));
    });
  }

  it('is drawn in a quick pick as it was written, whatever it is', () => {
    fc.assert(fc.property(anyTitle, (title) => assert.equal(drawn(plainLabel(title)), title)));
  });

  it('is no link in a notification and no icon in the status bar, and keeps all but blanks', () => {
    const bare = (text: string): string => text.replaceAll(' ', '');
    fc.assert(
      fc.property(anyTitle, (title) => {
        assert.doesNotMatch(plainMessage(title), linkInMessage);
        assert.doesNotMatch(plainStatus(title), new RegExp(iconInLabel, ''));
        assert.equal(bare(plainMessage(plainStatus(title))), bare(title));
      }),
    );
  });

  it('stays no link where a message makes one line of several', () => {
    assert.doesNotMatch(plainMessage('[x]\n(command:y)').replaceAll('\n', ' '), linkInMessage);
  });
});
