import assert from 'node:assert/strict';
import { scanNote } from '../../../src/core/note/scanNote';
import { scanVersion } from '../../../src/core/note/scanVersion';
import { revisionOf } from '../../../src/core/store/revision';
import { commonMarkExamples, yamlCases } from '../../support/suites';

/** A hash of the scans below for every version that there was. A new scan is a new line here, and no other changes. */
const scansOfVersion: Readonly<Record<number, string>> = {
  1: '6bmn-27k1hys6pgw',
  2: '6bt7-nv8esrzwb7',
  3: '6c3d-195q486ejfo',
  4: '6c3d-21n0zujy1gk',
  5: '79xu-1aynwe3ckkd',
};

/** Something of all that a scan finds. */
const note = `---
title: Platform review
date: 2026-11-20
activities: [technical-vision/security, "#a/b"]
tags:
  - process-management
  - #swallowed
duration: 1h30
summary: Chose the queue.
highlight: true
---
# Platform review #private

- 14:05 Talk with Ana #process/agile (30m)
- [ ] Write it down ➕ 2026-11-01 📅 2026-12-01
- [x] Done [completion:: 2026-11-02]

## Costs

#technical-vision/costs

### Deep #technical-vision/costs/cloud

> * Quoted #tag

> ## Asks  and
> - [ ] Quoted

## Asks  and risks

- [ ] Ask
`;

const texts: readonly string[] = [
  ...[
    '',
    'Text.',
    '\n---\na: b\n---\n',
    '---\na: [\n---\n',
    '---\ndate: no\nduration: x\nactivities: {}\n---\n',
  ],
  ...[
    note,
    note.replaceAll('\n', '\r\n'),
    `\uFEFF${note}`,
    note.replace('# Platform review #private', '# Plain'),
  ],
  ...[
    '---\nactivities: []\nprivate: yes\n---\n# A\n\n#private\n',
    '---js\n---\n',
    '---\na: 1\na: 2\n---\n',
    '---\na: !!set {b: 1}\n---\n',
    '\n---\nprivate: true\n---\n',
  ],
  ...commonMarkExamples(),
  ...yamlCases().map(({ yaml }) => `---\n${yaml}---\n`),
];

describe('The version of the scan', () => {
  it('is raised when a scan gives anything else: what was scanned before would be taken for what it is now', () => {
    const scans = texts.map((text, at) => {
      const { note, tasks, outline } = scanNote(`notes/2026-01-0${(at % 9) + 1} note.md`, text);
      return JSON.stringify({ ...note, tasks, contentHashes: [...outline.contentHashes()] });
    });
    const scan = revisionOf(scans.join('\n'));
    assert.equal(scan, scansOfVersion[scanVersion], 'raise scanVersion, and add a line for it above');
  });
});
