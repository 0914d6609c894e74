import assert from 'node:assert/strict';
import { planFiling } from '../../../src/core/filing/planFiling';
import { planMove } from '../../../src/core/filing/planMove';
import type { FilingPlan, FilingRequest, PartReference } from '../../../src/core/filing/request';
import { filingsOf } from '../../../src/core/note/filing';
import { scanNote } from '../../../src/core/note/scanNote';
import { readCategory } from '../../../src/core/taxonomy/readCategory';
import type { FilingKey } from '../../../src/core/taxonomy/remit';
import { createTaxonomy } from '../../../src/core/taxonomy/taxonomy';
import { applySplices } from '../../../src/core/text/splice';

const categories = [
  '---\nactivities:\n  - strategy\n  - audits\n  - id: costs\n    aliases: [money/costs]\n  - id: "a, b: c"\n---\n',
  '---\naliases: [people]\nactivities:\n  - interviews\n---\n',
];

/** Two categories: `tech` with strategy, audits, costs (once `money/costs`) and an odd id; `hiring`, once `people`. */
export const taxonomy = createTaxonomy(
  ['tech', 'hiring'].flatMap((id, index) => {
    const { category } = readCategory(`responsibilities/${id}.md`, categories[index] ?? '');
    return category ? [category] : [];
  }),
);

export const note: PartReference = { kind: 'note' };

/** The plan for a wish; what is not said is the whole note, nothing, and `activities`. */
export function plan(
  text: string,
  request: Partial<FilingRequest>,
  key: FilingKey = 'activities',
): FilingPlan {
  return planFiling('notes/a.md', text, { part: note, add: [], remove: [], ...request }, { taxonomy, key });
}

/** The text after a plan; fails where it was refused. */
export function carriedOut(text: string, planned: FilingPlan): string {
  if (planned.kind === 'refused')
    assert.fail(`refused: ${JSON.stringify(planned.refusal)} for ${JSON.stringify(text)}`);
  return planned.kind === 'edit' ? applySplices(text, planned.splices) : text;
}

export function file(text: string, paths: readonly string[], part = note, key?: FilingKey): string {
  return carriedOut(text, plan(text, { part, add: paths }, key));
}

export function unfile(text: string, paths: readonly string[], part = note): string {
  return carriedOut(text, plan(text, { part, remove: paths }));
}

/** The plan for moving a unit from one path to another. */
export function planOfMove(text: string, from: string, to: string, part = note): FilingPlan {
  return planMove('notes/a.md', text, { part, from, to }, { taxonomy, key: 'activities' });
}

export function move(text: string, from: string, to: string, part = note): string {
  return carriedOut(text, planOfMove(text, from, to, part));
}

/** Why a wish is refused; fails where it is not. */
export function refusalCode(planned: FilingPlan): string {
  return planned.kind === 'refused' ? planned.refusal.code : assert.fail(`not refused but ${planned.kind}`);
}

/** What a text is filed under: `path` for the note, `path @title` for a section or block; sorted. */
export function filed(text: string): readonly string[] {
  return filingsOf(scanNote('notes/a.md', text).note, taxonomy)
    .map(({ activity, part }) => (part.kind === 'note' ? activity : `${activity} @${part.title}`))
    .sort();
}

/** The forms in which one text may stand in a file, by name (H4, H5). */
export const forms: Readonly<Record<string, (text: string) => string>> = {
  LF: (text) => text,
  CRLF: (text) => text.replaceAll('\n', '\r\n'),
  CR: (text) => text.replaceAll('\n', '\r'),
  BOM: (text) => `\uFEFF${text}`,
};
