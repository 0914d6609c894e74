import assert from 'node:assert/strict';
import { changeFilings } from '../../src/core/actions/changeFilings';
import { checkWorkspace } from '../../src/core/actions/checkWorkspace';
import { writeReport } from '../../src/core/actions/report/write';
import { overviewOf } from '../../src/core/workspace/overview';
import { complete } from '../../src/core/language/complete';
import { fixesFor } from '../../src/core/language/fixes';
import { hover } from '../../src/core/language/hover';
import { links } from '../../src/core/language/navigate';
import { problemsOf } from '../../src/core/language/problems';
import { scanNote } from '../../src/core/note/scanNote';
import { buildReport } from '../../src/core/report/facts/buildReport';
import { createSuggester } from '../../src/core/suggest/suggester';
import { aDay } from '../support/aDay';
import { readFolder } from '../support/aFolder';
import { atEndOf, periodNamed, reportInput } from '../support/aWorkspace';
import { categoryOf, suggestIn } from '../support/suggestions';
import { carriedOut, plan } from '../unit/filing/planned';
import { inText } from '../unit/language/inText';

const strategy = 'tech/strategy';
const block = (yaml: string): string => `---\n${yaml}\n---\n# Title\n`;
const bomb = (levels: number, width: number): string =>
  Array.from({ length: levels }, (_, at) => {
    const items = at === 0 ? Array(width).fill('lol') : Array(width).fill(`*a${at - 1}`);
    return `a${at}: &a${at} [${items.join(', ')}]`;
  }).join('\n');

/** Texts made to run something, to exhaust something, or to be taken for something else. */
const hostile: Readonly<Record<string, string>> = {
  'code for gray-matter': '---js\nmodule.exports = (globalThis.pwned = true)\n---\n',
  'code named javascript': '---javascript\n(globalThis.pwned = true)\n---\n',
  'code for coffee': '---coffee\nglobalThis.pwned = true\n---\n',
  'a language of every object': '---constructor\nx\n---\n',
  'another language of every object': '---toString\nx\n---\n',
  'a language that is the prototype': '---__proto__\nx\n---\n',
  'a function in YAML': block('f: !!js/function "function(){ globalThis.pwned = true }()"\n'),
  'an object in YAML': block('f: !!python/object/apply:os.system ["true"]'),
  'keys of every object': block(
    '__proto__: { polluted: yes }\nconstructor: { prototype: { polluted: yes } }\ntoString: 1',
  ),
  'a merge of the prototype': block('b: &b { __proto__: { polluted: yes } }\nc:\n  <<: *b'),
  'a billion laughs': block(bomb(10, 10)),
  'a quadratic bomb': block(`a: &a ${'x'.repeat(20_000)}\nb: [${Array(2000).fill('*a').join(', ')}]`),
  'an alias of itself': block('a: &a [*a]'),
  '64 KiB of empty lines': `---\n${'\n'.repeat(65_536)}---\n`,
  '64 KiB of open brackets': block(`a: ${'['.repeat(60_000)}`),
  '64 KiB of open braces': block(`a: ${'{a: '.repeat(15_000)}`),
  'a deep block': block(Array.from({ length: 300 }, (_, at) => `${' '.repeat(at)}a:`).join('\n')),
  'a deep list': block(`a: ${'- '.repeat(20_000)}x`),
  'NUL bytes': '---\ntitle: "\u0000"\n---\n# \u0000\n\n#tech/costs\u0000\n',
  // As a picture in base64 makes one (H28).
  'a line of 5 MB': `# T\n\n${'x'.repeat(5_000_000)}\n`,
  'a million #': '#'.repeat(1_000_000),
  'a million # apart': '# '.repeat(500_000),
  'open brackets': '['.repeat(200_000),
  'quotes in quotes': `${'> '.repeat(50_000)}x`,
  'lists in lists': `${'- '.repeat(50_000)}x`,
  'stars and bars': '*_'.repeat(200_000),
  'a wall of backticks': Array.from({ length: 1000 }, (_, at) => '`'.repeat(at)).join(' '),
};

describe('A hostile text', () => {
  for (const [name, text] of Object.entries(hostile)) {
    it(`L14: ${name}: runs nothing, changes no prototype, and is filed as meant or refused`, () => {
      const prototype = Object.getOwnPropertyNames(Object.prototype).length;
      scanNote('notes/a.md', text);
      const planned = plan(text, { add: [strategy] });
      if (planned.kind === 'edit') {
        const after = carriedOut(text, planned);
        assert.equal(carriedOut(after, plan(after, { remove: [strategy] })), text);
      }
      assert.equal((globalThis as { pwned?: unknown }).pwned, undefined);
      assert.equal(Object.getOwnPropertyNames(Object.prototype).length, prototype);
      assert.equal(({} as { polluted?: unknown }).polluted, undefined);
    });
  }

  it('may name its categories, activities, tags and titles after what every object has (H38, S3)', async () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
    const files = Object.fromEntries(
      names.flatMap((name) => [
        [`responsibilities/${name}.md`, `---\ntitle: ${name}\nactivities: [${names.join(', ')}]\n---\n`],
        [`2026-11-01-${name}.md`, `---\ntitle: ${name}\n---\n## ${name}\n\n#${name} #other/${name}\n`],
      ]),
    );
    const { workspace, store } = await readFolder(files);
    const requests = names.map(
      (name, at) =>
        ({
          path: `2026-11-01-${name}.md`,
          request: {
            part: { kind: 'note' },
            add: [`${name}/${names[at] ?? ''}`, `constructor/${name}`],
            remove: [],
          },
        }) as const,
    );
    const outcomes = await changeFilings(workspace, requests);
    assert.deepEqual(new Set(outcomes.map(({ status }) => status)), new Set(['changed']));
    const { categories } = overviewOf(workspace.index, undefined);
    assert.deepEqual(categories.find(({ category }) => category.id === 'constructor')?.notes, names.length);
    assert.ok(
      (
        await createSuggester(workspace).suggest({
          path: '2026-11-01-__proto__.md',
          today: aDay('2026-11-24'),
        })
      ).kind,
    );
    await writeReport(workspace, { ...atEndOf(periodNamed('2026-Q4')) });
    for (const name of names)
      assert.ok(
        store.text('reports/2026-Q4.md').includes(name.replaceAll('_', '\\_')) ||
          store.text('reports/2026-Q4.md').includes(name),
      );
    assert.deepEqual(
      (await checkWorkspace(workspace)).map(({ code }) => code),
      [],
    );
    assert.equal(({} as { polluted?: unknown }).polluted, undefined);
  });
});

/** The lines of n days, one after the other. */
function linesOfDays(n: number, line: (day: string) => string): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return Array.from({ length: n }, (_, at) => {
    const [month, year] = [Math.floor(at / 28) % 12, 2000 + (Math.floor(at / 336) % 90)];
    return line(`${year}-${two(month + 1)}-${two((at % 28) + 1)}`);
  }).join('');
}

/** What grows with n, by what it is made of. */
const growing: Readonly<Record<string, (n: number) => string>> = {
  words: (n) => 'some words '.repeat(n),
  headings: (n) => '## Queue\n\ntext\n\n'.repeat(n),
  'headings with a hashtag': (n) => '## Queue #tech/costs\n\ntext\n\n'.repeat(n),
  'paragraphs of one hashtag': (n) => '#tech/costs\n\n'.repeat(n),
  'hashtags on one line': (n) => '#tech/costs '.repeat(n),
  'hashtags nobody knows': (n) => 'a #tech/nowhere b\n\n'.repeat(n),
  'lists of days': (n) => linesOfDays(5 * n, (day) => `- ${day}\n  - item\n`),
  'lists of days that are filed': (n) =>
    linesOfDays(n, (day) => `- ${day} #tech/costs\n  - item #tech/costs\n`),
  'bold days': (n) => linesOfDays(n, (day) => `**${day}**\n\n#tech/costs\n\n`),
  'headings in list items': (n) => '- ## Queue\n  - #tech/costs\n  - item #tech/costs\n'.repeat(n),
  'headings alone in list items': (n) =>
    '- ## Queue\n- item #tech/costs\n- ### Cache #tech/costs\n'.repeat(n),
  'headings in items in items': (n) => `- # A\n${'- '.repeat(90)}# B #tech/costs\n`.repeat(n / 90),
  'list items': (n) => '- item #tech/costs\n'.repeat(n),
  tasks: (n) => '- [ ] **a** task 📅 2026-11-01 #tech/costs\n'.repeat(n),
  'tasks in private sections': (n) => '## A #private\n\n- [x] a\n\n'.repeat(n),
  'one task without an end': (n) => `- [ ] ${'[due:: (due:: 📅 ^a 🔁 a '.repeat(n)}`,
  'tasks in tasks': (n) => `${'- [ ] '.repeat(90)}\n`.repeat(n / 90),
  'open brackets': (n) => '['.repeat(n * 4),
  'link definitions': (n) => Array.from({ length: n }, (_, at) => `[a${at}]: /u\n`).join('\n'),
  'emphasis that never ends': (n) => '*a _b '.repeat(n),
  backticks: (n) => '`` ` '.repeat(n),
  'html that never ends': (n) => '<a '.repeat(n * 2),
  'hidden text': (n) => 'a %% #tech/costs %% b {{c}} <% d %>\n\n'.repeat(n),
  'marks of hidden text that never close': (n) => '<!-- <% {{ ` '.repeat(n),
  'placeholders that close far away': (n) => `${'{{ a\n\n'.repeat(n)}}}`,
  'hidden lines': (n) => '%%\n- [ ] a\n%%\n\n:::note\n'.repeat(n),
  'code in lists that never closes': (n) => `{{\n${'- ```x\n'.repeat(n)}`,
  'code of all lengths': (n) =>
    `%% a %%\n${Array.from({ length: Math.sqrt(8 * n) }, (_, at) => `- ${'`'.repeat(at + 3)}`)
      .reverse()
      .join('\n')}`,
  'lines of tags': (n) => `Tags:: ${'#tech/costs, '.repeat(n)}\n`,
  'fields in one task': (n) => `- [ ] a ${'📅 2026-10-01 #tech/costs '.repeat(n)}\n`,
  'ids in one task': (n) => `- [ ] a 📅 2026-10-01 ⛔ ${'b1, '.repeat(n)}b\n- [ ] a ⛔ b${' '.repeat(n)}.\n`,
  'words behind signs in one task': (n) => `- [ ] a ${'🔁 the talks 🏁 line '.repeat(n)}\n`,
  'words behind one sign': (n) => `- [ ] a [repeat:: ${'every  day, '.repeat(n)}${' '.repeat(n)}.]\n`,
  'attributes of headings': (n) =>
    `## a ${'{#b .c '.repeat(n)}\n\n## a ${'[[b|'.repeat(n)} ==${'a'.repeat(n)}\n`,
  tables: (n) => `| a | b |\n| - | - |\n${'| #tech/costs | x |\n'.repeat(n)}`,
  quotes: (n) => '> quoted\n>\n'.repeat(n),
  'carriage returns': (n) => '\r'.repeat(n * 8),
  'keys of front matter': (n) => block(Array.from({ length: n / 2 }, (_, at) => `k${at}: v`).join('\n')),
  'items of a list': (n) => block(`activities:\n${'  - tech/costs\n'.repeat(n / 20)}`.trimEnd()),
  'items of a flow list': (n) => block(`activities: [${'tech/costs, '.repeat(n / 20)}x]`),
  'lines before a closing fence': (n) => `---\n${'a: |\n  b\n'.repeat(n / 4)}`,
};

/** The processor's time for `work`, in ms, the least of several: what else the machine does counts little in it. */
function costOf(work: () => void): number {
  const costs = Array.from({ length: 3 }, () => {
    const before = process.cpuUsage();
    work();
    const { user } = process.cpuUsage(before);
    return user / 1000;
  });
  return Math.min(...costs);
}

/**
 * Four times the text is four times the work; were it squared, it would be sixteen times. A busy machine disturbs a
 * measurement, not three in a row.
 */
function assertLinear(works: readonly (() => void)[]): void {
  works[0]?.();
  const measured: (readonly number[])[] = [];
  const isLinear = [1, 2, 3].some(() => {
    const costs = works.map(costOf);
    measured.push(costs);
    const [once = 0, , fourTimes = 0] = costs;
    return fourTimes < 40 || fourTimes < 9 * once;
  });
  assert.ok(isLinear, measured.map((costs) => `${costs.join(', ')} ms`).join('; '));
}

describe('The time that a text takes', () => {
  for (const [name, make] of Object.entries(growing)) {
    it(`L14: grows no faster than the text does, be it of ${name}`, () => {
      const read = (text: string) => (): void => {
        for (const request of [{ add: [strategy] }, { remove: ['tech/costs'] }]) plan(text, request);
      };
      assertLinear([1, 2, 4].map((times) => read(make(2000 * times))));
    });
  }
});

/** Notes with much for a report to lift out of them. */
const reported: Readonly<Record<string, (n: number) => string>> = {
  decisions: (n) => `## Decisions\n\n${'- One queue\n'.repeat(n)}`,
  'headings of decisions': (n) => '## Decisions\n\n- One queue\n\n'.repeat(n),
  'lines that decide': (n) => 'Decision: one\nand more\n'.repeat(n),
  'private decisions': (n) => '## Decisions #private\n\n- One queue\n\n'.repeat(n),
  definitions: (n) => '## Decisions\n\n- One queue\n\n[a]: /u\n\n'.repeat(n),
  'tasks under headings': (n) => '## A\n\n- [ ] a\n\n'.repeat(n),
  'hashtags on one line': (n) => `a ${'#tech/costs '.repeat(50 * n)}b\n`,
  'a hashtag that ends as none does': (n) => `## a #${'x'.repeat(100 * n)}!\n\nb\n`,
  'filed lines': (n) => '- We moved one queue #tech/costs\n'.repeat(n),
  'filed sections': (n) => '## A\n\n#tech/costs\n\nWe moved one queue.\n\n'.repeat(n),
  'decisions in filed sections': (n) => '## A\n\n#tech/costs\n\nDecision: we go.\n\n'.repeat(n),
  'lists of days': (n) =>
    linesOfDays(n, (day) => `- ${day}\n  - We moved one queue.\n  - Decision: we go.\n`),
  'headings in list items': (n) => '- ## A\n  - #tech/costs\n  - We moved one queue.\n'.repeat(n),
  'filed tasks': (n) => '- [ ] a #tech/costs\n'.repeat(n),
  'a long line': (n) => `We moved ${'one queue. '.repeat(50 * n)}\n`,
  blanks: (n) => `a${' '.repeat(100 * n)}b, (${' '.repeat(100 * n)}c\n`,
  'full stops': (n) => `a${'.'.repeat(100 * n)}b\n`,
  'wikilinks that never end': (n) => '[[a '.repeat(20 * n),
  'what could be a word for it': (n) => `${'**Decision '.repeat(n)}\n`,
};

describe('The time that a report of a text takes', () => {
  for (const [name, make] of Object.entries(reported)) {
    it(`L14: grows no faster than the text does, be it of ${name}`, () => {
      const files = (text: string): Readonly<Record<string, string>> => ({
        'responsibilities/tech.md': '---\ntitle: Tech\nactivities: [costs]\n---\n',
        'notes/2026-11-01.md': `---\nactivities: [tech/costs]\nsummary: S\n---\n${text}`,
      });
      const inputs = [1, 2, 4].map((times) => reportInput(files(make(100 * times)), '2026-Q4'));
      assertLinear(inputs.map((input) => () => void buildReport(input)));
    });
  }
});

/** Notes of n lines, in which the editor's help has much to look through. `|` is where the cursor stands. */
const edited: Readonly<Record<string, (n: number) => string>> = {
  'plain lines': (n) => `${'some words on a line\n'.repeat(n)}#vision/co|sts\n`,
  'sections that are filed': (n) => `${'## Queue\n\n#vision/costs\n\n'.repeat(n / 4)}#vision/co|sts\n`,
  'hashtags nobody knows': (n) => `${'a #vision/nowhere b\n'.repeat(n)}#vision/co|sts\n`,
  'hashtags that are repeated': (n) => `${'- #vision/costs #vision/costs\n'.repeat(n)}#vision/co|sts\n`,
  'a # on every line': (n) => `${'a # b\n'.repeat(n)}#|\n`,
  'code behind which the cursor stands': (n) => `\`\`\`\n${'#vision/costs\n'.repeat(n)}#vision/co|sts\n`,
  'one long hashtag': (n) => `#${'vision/'.repeat(n)}co|sts\n`,
  tables: (n) => `| a |\n| - |\n${'| #vision/nowhere |\n'.repeat(n)}\n#vision/co|sts\n`,
  'a body below the front matter': (n) =>
    `---\nactivities: [vision/co|sts]\n---\n${'## A #vision/nowhere\n'.repeat(n)}`,
  'front matter nothing ends': (n) =>
    `---\nactivities:\n${'  - vision/costs\n'.repeat(n / 10)}  - vision/co|sts\n`,
  'paths in a list': (n) =>
    `---\nactivities:\n${'  - vision/nowhere\n'.repeat(n / 10)}  - vision/co|sts\n---\n`,
  'paths in a flow list': (n) => `---\nactivities: [${'vision/costs, '.repeat(n / 10)}vision/co|sts]\n---\n`,
};

describe("The time that the editor's help takes", () => {
  for (const [name, make] of Object.entries(edited)) {
    it(`L14: grows no faster than a note of 5,000 lines and more, be it of ${name}`, async () => {
      const contexts = await Promise.all([1, 2, 4].map((times) => inText(make(5000 * times))));
      assertLinear(contexts.map((context) => () => void complete(context, context.offset)));
      assertLinear(contexts.map((context) => () => void hover(context, context.offset)));
      assertLinear(contexts.map((context) => () => void links(context)));
      assertLinear(contexts.map((context) => () => void problemsOf(context)));
      const last = contexts.map((context) => problemsOf(context).at(-1));
      assertLinear(
        contexts.map((context, at) => () => {
          const problem = last[at];
          if (problem) fixesFor(context, problem);
        }),
      );
    });
  }
});

describe('The time that suggestions for a note take', () => {
  const money = categoryOf(['costs', 'Costs', 'Money.']);

  it('L14: grows no faster than the text does, whatever the text', async () => {
    const hostile: Readonly<Record<string, (n: number) => string>> = {
      'distinct words': (n) => Array.from({ length: n }, (_, at) => `w${at.toString(36)}q`).join(' '),
      'open links': (n) => ']('.repeat(n),
      'open comments': (n) => '<!--'.repeat(n),
      fences: (n) => '```\n'.repeat(n),
      addresses: (n) => 'a://'.repeat(n),
      headings: (n) => '# a\n'.repeat(n),
      'one word': (n) => 'é'.repeat(n * 4),
      apostrophes: (n) => "a'".repeat(n),
      characters: (n) => '漢'.repeat(n),
      hashtags: (n) => '#work/costs '.repeat(n),
    };
    for (const [name, text] of Object.entries(hostile)) {
      const began = process.cpuUsage();
      await suggestIn({ 'responsibilities/work.md': money, 'n.md': text(20_000) }, 'n.md');
      const { user, system } = process.cpuUsage(began);
      // A square takes minutes here; what is linear takes a fraction of a second on any machine.
      assert.ok((user + system) / 1000 < 5000, `${name}: ${(user + system) / 1000} ms`);
    }
  });
});
