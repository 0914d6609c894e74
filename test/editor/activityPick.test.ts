import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { pickRows } from '../../src/core/filing/pick';
import { askActivities } from '../../src/vscode/commands/filing/activityPick';
import type { Suggested } from '../../src/vscode/suggestions';
import { aDay } from '../support/aDay';
import { freshWorkspace } from '../support/anIndex';
import { fileAt, until } from '../support/workbench';

// Milliseconds for which the rows wait for suggestions where these matter most.
const rowsWait = 10_000;

describe('The pick of activities', () => {
  it('shows its rows at an Enter that is ahead of them, and files by the next one', async () => {
    const { taxonomy } = await freshWorkspace(fileAt(''));
    const began = Date.now();
    let answer: unknown;
    const asked = askActivities({
      title: 'Early',
      rows: pickRows(taxonomy, [new Set()], aDay('2026-11-20')),
      notes: 1,
      suggestions: new Promise(() => undefined),
      placeholder: '',
      onAnswer: new vscode.EventEmitter<never>().event,
    }).then((given) => (answer = given));
    await until('the pick to be answered', async () => {
      if (answer === undefined)
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return answer;
    });
    await asked;
    assert.deepEqual(answer, { add: ['technical-vision/technical-strategy'], remove: [] });
    assert.ok(Date.now() - began < rowsWait, 'the rows waited for suggestions after an Enter');
  });

  it('waits for what is suggested where an Enter ahead of it would file nothing', async () => {
    const { taxonomy } = await freshWorkspace(fileAt(''));
    let enters = 0;
    let suggest: (suggested: readonly Suggested[]) => void = () => undefined;
    let answer: unknown;
    const asked = askActivities({
      title: 'Early',
      rows: pickRows(taxonomy, [new Set()], aDay('2026-11-20')),
      notes: 1,
      suggestions: new Promise((resolve) => (suggest = resolve)),
      unfiled: 'Enter files nothing',
    }).then((given) => (answer = given));
    await until('the pick to be answered', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      enters++;
      if (enters === 5) suggest([{ path: 'technical-vision/security-audits', reason: 'said' }]);
      return answer;
    });
    await asked;
    assert.deepEqual(answer, { add: ['technical-vision/security-audits'], remove: [] });
  });
});
