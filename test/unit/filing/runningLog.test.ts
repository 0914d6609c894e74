import assert from 'node:assert/strict';
import { readSaid } from '../../../src/core/filing/logEntry';
import { planLog } from '../../../src/core/filing/planLog';
import { timeOfDay } from '../../../src/core/period/day';
import { aDay } from '../../support/aDay';
import { carriedOut, forms, refusalCode, taxonomy } from './planned';

const planOf = (text: string, typed = 'Ana', under = '2026-11-24') =>
  planLog(
    'log.md',
    text,
    { entry: { ...readSaid(typed), time: timeOfDay(14, 5), activities: ['tech/costs'] }, under: aDay(under) },
    taxonomy,
  );
const logged = (text: string, typed?: string, under?: string): string =>
  carriedOut(text, planOf(text, typed, under));

// In these texts the line is written as `+`.
const line = '14:05 Ana #tech/costs';
const withLine = (text: string): string => text.replaceAll(/^([ \t]*[-*+]) \+$/gm, `$1 ${line}`);

describe("A line under today's heading", () => {
  it('goes on with the list at the end of the section, or begins one', () => {
    for (const [text, expected] of [
      ['# L\n## 2026-11-24\n- a\n## 2026-11-23\n- b\n', '# L\n## 2026-11-24\n- a\n- +\n## 2026-11-23\n- b\n'],
      [
        '# L\n\n## 2026-11-24\n\n* a\n  more\n\n\n## X\n',
        '# L\n\n## 2026-11-24\n\n* a\n  more\n* +\n\n\n## X\n',
      ],
      ['# L\n\n## 2026-11-24\n\n## 2026-11-23\n', '# L\n\n## 2026-11-24\n\n- +\n\n## 2026-11-23\n'],
      ['# L\n## 2026-11-24\n## 2026-11-23\n', '# L\n## 2026-11-24\n\n- +\n\n## 2026-11-23\n'],
      ['# L\n\n## 2026-11-24\n\nText.\n\n## X\n', '# L\n\n## 2026-11-24\n\nText.\n\n- +\n\n## X\n'],
      ['# L\n\n## 2026-11-24', '# L\n\n## 2026-11-24\n\n- +\n'],
      ['# L\n\n## 2026-11-24\n\n- a', '# L\n\n## 2026-11-24\n\n- a\n- +\n'],
    ] as const)
      assert.equal(logged(text), withLine(expected), text);
  });

  it('stands behind what is below the heading, sections of their own included', () => {
    assert.equal(
      logged('# L\n\n## 2026-11-24\n\n- a\n\n### Later\n\nText.\n\n## 2026-11-23\n\n- b\n'),
      withLine('# L\n\n## 2026-11-24\n\n- a\n\n### Later\n\nText.\n\n- +\n\n## 2026-11-23\n\n- b\n'),
    );
  });

  it('stands before the rule that sets the next day apart', () => {
    for (const rule of ['---', '* * *', '___'])
      assert.equal(
        logged(`# L\n\n## 2026-11-24\n\n- a\n\n${rule}\n\n## 2026-11-23\n\n- b\n`),
        withLine(`# L\n\n## 2026-11-24\n\n- a\n- +\n\n${rule}\n\n## 2026-11-23\n\n- b\n`),
      );
  });

  it('goes into the item of the day where the days are those of a list', () => {
    for (const [text, expected] of [
      ['- 2026-11-24\n  - a\n- 2026-11-23\n  - b\n', '- 2026-11-24\n  - a\n  - +\n- 2026-11-23\n  - b\n'],
      [
        '- [[Nov 24th, 2026]]\n\t* a\n\t\t* b\n- [[Nov 23rd, 2026]]\n\t* b\n',
        '- [[Nov 24th, 2026]]\n\t* a\n\t\t* b\n\t* +\n- [[Nov 23rd, 2026]]\n\t* b\n',
      ],
      ['- 2026-11-23\n  - b\n- 2026-11-24\n  - a', '- 2026-11-23\n  - b\n- 2026-11-24\n  - a\n  - +\n'],
      [
        '- ## 2026-11-24\n  - a\n- ## 2026-11-23\n  - b\n',
        '- ## 2026-11-24\n  - a\n  - +\n- ## 2026-11-23\n  - b\n',
      ],
      [
        '**2026-11-24**\n\n- a\n\n**2026-11-23**\n\n- b\n',
        '**2026-11-24**\n\n- a\n- +\n\n**2026-11-23**\n\n- b\n',
      ],
    ] as const)
      assert.equal(logged(text), withLine(expected), text);
  });

  it('begins a new day as the days beside it begin', () => {
    for (const [text, expected] of [
      [
        '- ## 2026-11-19\n\t- b\n- ## 2026-11-20\n\t- b\n',
        '- ## 2026-11-19\n\t- b\n- ## 2026-11-20\n\t- b\n- ## 2026-11-24\n\t- +\n',
      ],
      [
        '- [[2026-11-23]] #x\n\t- a\n- [[2026-11-20]]\n\t- b\n',
        '- [[2026-11-24]]\n\t- +\n- [[2026-11-23]] #x\n\t- a\n- [[2026-11-20]]\n\t- b\n',
      ],
      [
        '- Nov 20, 2026\n  - b\n- Nov 23, 2026\n  - a\n',
        '- Nov 20, 2026\n  - b\n- Nov 23, 2026\n  - a\n- 2026-11-24\n  - +\n',
      ],
      [
        '**2026-11-20**\n\nb\n\n**2026-11-23**\n\na\n',
        '**2026-11-20**\n\nb\n\n**2026-11-23**\n\na\n\n**2026-11-24**\n\n- +\n',
      ],
    ] as const)
      assert.equal(logged(text), withLine(expected), text);
  });

  it('finds the day in every form, and underlined', () => {
    for (const heading of ['## 24. November 2026', '## Tue 2026-11-24', '## 24.11.2026', '2026/11/24\n---']) {
      assert.equal(
        logged(`# L\n\n${heading}\n\n- a\n\n## 2026-11-23\n`),
        withLine(`# L\n\n${heading}\n\n- a\n- +\n\n## 2026-11-23\n`),
      );
    }
  });

  it('takes the heading that is only the day, of several of the day', () => {
    assert.equal(
      logged('# L\n\n## 2026-11-24\n\n- a\n\n## 2026-11-24 Board\n\n- b\n'),
      withLine('# L\n\n## 2026-11-24\n\n- a\n- +\n\n## 2026-11-24 Board\n\n- b\n'),
    );
  });

  it('keeps the line ends and the byte order mark', () => {
    const [text, after] = [
      '# L\n\n## 2026-11-24\n\n- a\n\n## 2026-11-23\n',
      `# L\n\n## 2026-11-24\n\n- a\n- ${line}\n\n## 2026-11-23\n`,
    ];
    for (const [form, to] of Object.entries(forms)) assert.equal(logged(to(text)), to(after), form);
  });
});

describe('A new heading for today', () => {
  it('is of the level of the days beside it, at the end where they run oldest first', () => {
    for (const [text, expected] of [
      [
        '# L\n\n### 2026-11-20\n\n- a\n\n### 2026-11-23\n\n- b\n',
        '# L\n\n### 2026-11-20\n\n- a\n\n### 2026-11-23\n\n- b\n\n### 2026-11-24\n\n- +\n',
      ],
      [
        '# L\n\n## 2026-11-20\n\n## 2026-11-23\n\n- b\n\n## Links\n\n- c\n',
        '# L\n\n## 2026-11-20\n\n## 2026-11-23\n\n- b\n\n## 2026-11-24\n\n- +\n\n## Links\n\n- c\n',
      ],
      ['# L\n\n## 2026-11-23\n\n- b\n', '# L\n\n## 2026-11-23\n\n- b\n\n## 2026-11-24\n\n- +\n'],
    ] as const)
      assert.equal(logged(text), withLine(expected), text);
  });

  it('is on top of the days where they run newest first, below what stands above them', () => {
    assert.equal(
      logged('---\ntitle: L\n---\nIntro.\n\n## 2026-11-23\n- b\n\n## 2026-11-20\n- a\n'),
      withLine(
        '---\ntitle: L\n---\nIntro.\n\n## 2026-11-24\n\n- +\n\n## 2026-11-23\n- b\n\n## 2026-11-20\n- a\n',
      ),
    );
    assert.equal(
      logged('\uFEFF# 2026-11-23\n\n# 2026-11-20\n'),
      withLine('\uFEFF# 2026-11-24\n\n- +\n\n# 2026-11-23\n\n# 2026-11-20\n'),
    );
  });

  it('keeps its place among days to come', () => {
    assert.equal(
      logged('# L\n\n## 2026-12-01\n\n## 2026-11-20\n'),
      withLine('# L\n\n## 2026-12-01\n\n## 2026-11-24\n\n- +\n\n## 2026-11-20\n'),
    );
    assert.equal(
      logged('# L\n\n## 2026-11-20\n\n## 2026-12-01\n'),
      withLine('# L\n\n## 2026-11-20\n\n## 2026-11-24\n\n- +\n\n## 2026-12-01\n'),
    );
  });

  it('stands in the group of the newest days', () => {
    assert.equal(
      logged(
        '# L\n\n## November\n\n### 2026-11-23\n\n- b\n\n### 2026-11-20\n\n## October\n\n### 2026-10-02\n',
      ),
      withLine(
        '# L\n\n## November\n\n### 2026-11-24\n\n- +\n\n### 2026-11-23\n\n- b\n\n### 2026-11-20\n\n## October\n\n### 2026-10-02\n',
      ),
    );
  });

  it('is refused where the note does not end, or the words would hide what follows', () => {
    assert.equal(refusalCode(planOf('# L\n\n## 2026-11-23\n\n```\nopen\n')), 'ends-open');
    assert.equal(refusalCode(planOf('# L\n\n## 2026-11-24\n\n```\nopen\n')), 'ends-open');
    const between = '# L\n\n## 2026-11-24\n\n- a\n\n## 2026-11-23\n\n- 5 %% b #tech/audits\n';
    assert.equal(refusalCode(planOf(between, '10 %% of it')), 'not-verified');
  });
});
