import assert from 'node:assert/strict';
import { typedPlaceAt } from '../../../src/core/frontMatter/whileTyping/place';

/** What is typed at the `|` of a text, in one line: role, path, and between angle brackets what is replaced. */
function at(marked: string): string {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const place = typedPlaceAt(text, offset);
  if (!place) return 'nothing';
  const { token, span, lead } = place;
  const path = token.path.join('.');
  return `${token.role} ${path} after ${token.after} <${lead}${text.slice(span.start, span.end)}>`;
}

describe('Half-typed front matter: the place of the cursor', () => {
  const places: Readonly<Record<string, readonly [marked: string, place: string]>> = {
    'a first key': ['---\nacti|\n---\n', 'key  after indent <acti>'],
    'a first key in a block without an end': ['---\nacti|', 'key  after indent <acti>'],
    'a blank line of a block without an end': ['---\ntitle: x\n|\n\n# Note\n', 'key  after indent <>'],
    'the text below a block without an end': ['---\ntitle: x\n\n# Note |\n', 'nothing'],
    'the text below a block': ['---\ntitle: x\n---\nte|xt\n', 'nothing'],
    'a fence': ['---|\ntitle: x\n---\n', 'nothing'],
    'a block of no line': ['---\n|---\n', 'nothing'],
    'a key between others': ['---\ntitle: x\nda|\ntags: [a]\n---\n', 'key  after indent <da>'],
    'a key that has its colon': ['---\nti|tle: x\n---\n', 'key  after indent <title>'],
    'a value that is not there': ['---\ndate: |\n---\n', 'value date after colon <>'],
    'a value right behind its colon': ['---\ndate:|\n---\n', 'value date after colon < >'],
    'a value': ['---\ndate: 2026-|\n---\n', 'value date after colon <2026->'],
    'a dash alone': ['---\nactivities:\n  - |\n---\n', 'either activities.0 after dash <>'],
    'a dash without its blank': ['---\nactivities:\n  -|\n---\n', 'either activities.0 after dash < >'],
    'a dash without indentation': ['---\nactivities:\n- a\n- |\n---\n', 'either activities.1 after dash <>'],
    'an item': ['---\nactivities:\n  - a/b\n  - te|ch\n---\n', 'either activities.1 after dash <tech>'],
    'an item in an open quote': [
      '---\nactivities:\n  - "te|\n  - b\n---\n',
      'either activities.0 after dash <"te>',
    ],
    'an item behind a tab': ['---\nactivities:\n\t- te|\n---\n', 'either activities.0 after dash <te>'],
    'an item behind a hash': ['---\nactivities:\n  - #te|\n---\n', 'either activities.0 after dash <#te>'],
    'a value behind a hash': ['---\ntags: #te|ch/a\n---\n', 'value tags after colon <#tech/a>'],
    'a comment of its own': ['---\ntags: [a] # te|ch\n---\n', 'nothing'],
    'an item below a comment': ['---\ntags:\n  # mine\n  - |\n---\n', 'either tags.0 after dash <>'],
    'a bracket just opened': ['---\ntags: [|\ntitle: x\n---\n', 'value tags.0 after flow <>'],
    'a bracket with nothing in it': ['---\ntags: [|]\n---\n', 'value tags.0 after flow <>'],
    'an item of an open bracket': ['---\ntags: [a, b|\ntitle: x\n---\n', 'value tags.1 after flow <b>'],
    'an item behind a comma': ['---\ntags: [a, |, c]\n---\n', 'value tags.1 after flow <>'],
    'an item of a list over lines': ['---\ntags: [\n  a,\n  |\n  ]\n---\n', 'value tags.1 after flow <>'],
    'a quoted item': ["---\ntags: ['a b|c', d]\n---\n", "value tags.0 after flow <'a bc'>"],
    'a quoted item that is not closed': ['---\ntags: ["a|, b]\n---\n', 'value tags.0 after flow <"a>'],
    'a hash in a bracket': ['---\ntags: [#a|]\n---\n', 'value tags.0 after flow <#a>'],
    'a line below a key, where a dash is missing': [
      '---\nactivities:\n  |\n---\n',
      'either activities after indent <>',
    ],
    'a line below an item, where a dash is missing': [
      '---\nactivities:\n  - a\n  te|\n---\n',
      'either activities after indent <te>',
    ],
    'the first key of an item': ['---\nactivities:\n  - i|\n---\n', 'either activities.0 after dash <i>'],
    'the first key of an item that has others': [
      '---\nactivities:\n  - i|\n    title: A\n---\n',
      'key activities.0 after dash <i>',
    ],
    'another key of an item': [
      '---\nactivities:\n  - id: a\n    ti|\n  - id: b\n---\n',
      'key activities.0 after indent <ti>',
    ],
    'a value in an item': [
      '---\nactivities:\n  - id: a\n    every: |\n---\n',
      'value activities.0.every after colon <>',
    ],
    'a list in an item': [
      '---\nactivities:\n  - id: a\n    with: [Ana, |]\n---\n',
      'value activities.0.with.1 after flow <>',
    ],
    'a key in braces': ['---\nfolders: { no| }\n---\n', 'key folders after flow <no>'],
    'a value in braces': ['---\nfolders: { notes: n| }\n---\n', 'value folders.notes after flow <n>'],
    'a line below a key of keys': [
      '---\nfolders:\n  notes: n\n  re|\n---\n',
      'key folders after indent <re>',
    ],
    'the second line of a text': ['---\nsummary: one\n  tw|o\n---\n', 'nothing'],
    'a block text': ['---\nsummary: |\n---\n'.replace('|', '>\n  te|xt'), 'nothing'],
    'a key beside one of the same name': ['---\ntags: [a]\ntags: [|]\n---\n', 'value tags.0 after flow <>'],
    CRLF: ['---\r\nactivities:\r\n  - te|\r\n---\r\n', 'either activities.0 after dash <te>'],
    'a byte order mark': ['\uFEFF---\nactivities:\n  - te|\n---\n', 'either activities.0 after dash <te>'],
  };
  for (const [what, [marked, place]] of Object.entries(places)) {
    it(`is known in or at ${what}`, () => assert.equal(at(marked), place));
  }
});
