import assert from 'node:assert/strict';
import fc from 'fast-check';
import { renderBrief } from '../../src/core/report/render/brief';
import { renderHtml } from '../../src/core/report/render/html';
import { reportJson } from '../../src/core/report/render/json';
import { renderParts } from '../../src/core/report/file/generatedParts';
import { renderMarkdown } from '../../src/core/report/render/markdown';
import { readNotes } from '../support/readNotes';
import type { ReportModel } from '../../src/core/report/model';
import { planReport } from '../../src/core/report/file/region';
import { reportOf } from '../support/aWorkspace';
import { runs } from '../support/runs';
import { canary, filesOf, someNotes } from './privateNotes';

const taxonomy = {
  'responsibilities/tech.md':
    '---\ntitle: Tech\norder: 1\nactivities: [ops, { id: idle, every: week }]\n---\n',
  'responsibilities/people.md': '---\ntitle: People\norder: 2\nactivities: [hiring]\n---\n',
};
const period = '2026-Q4';
/** The only dates of it that have days above the fourteenth. */
const ownDates = /2026-12-31|2026-09-30/g;

/** Everything that anybody gets to read. */
function renderings(files: Readonly<Record<string, string>>): readonly string[] {
  const model = reportOf(files, period);
  const { report, evidence } = renderParts(
    model,
    'reports',
    'full',
    readNotes(new Map(Object.entries(files))),
  );
  const regions = [
    { id: period, markdown: report },
    { id: `${period}/evidence`, markdown: evidence },
  ];
  const plan = planReport({ existing: undefined, regions, goneItem: '' });
  return [
    reportJson(model),
    plan.kind === 'create' ? plan.text : '',
    renderMarkdown(model, '', 'page'),
    renderBrief(model),
    renderHtml(model, 'reports'),
    renderHtml(model, 'reports', 'page'),
  ];
}

/** All that a report counts; ages run to a day that private notes have no say in. */
function numbersOf({ categories, method, actions, time, notes, trend, measure }: ReportModel): unknown {
  const { opened, closed, carriedOver } = actions;
  // Private text is not read: the last two count what a reader of the report could look up.
  const { private: hidden, partlyPrivate, notInForce, unfiledDecisions, ...counted } = method;
  void [hidden, partlyPrivate, notInForce, unfiledDecisions];
  return {
    ...{ opened, closed, carriedOver, counted, time, notes, trend, measure },
    categories: categories.map(({ id, share, shareBefore, trend: shares, attention, ...one }) => ({
      ...{ id, share, shareBefore, shares, attention, notes: one.notes },
      new: one.activities.map(({ path, isNew }) => [path, isNew]),
      quiet: one.quiet.map(({ path, undatedOnly }) => [path, undatedOnly]),
    })),
  };
}

describe('What is private', () => {
  it('appears in no report, at any length and in any form, nor do its paths and dates', () => {
    fc.assert(
      fc.property(someNotes, (notes) => {
        const files = filesOf(notes, true);
        for (const text of renderings({ ...taxonomy, ...files })) {
          const shown = text.replace(ownDates, '').replace(/<style>[^<]*<\/style>/, '');
          const found = canary.exec(shown);
          assert.equal(
            found && shown.slice(found.index - 60, found.index + 60),
            null,
            JSON.stringify(files, null, 1),
          );
        }
      }),
      { numRuns: runs },
    );
  });

  it('counts in every number as if it were not', () => {
    fc.assert(
      fc.property(someNotes, (notes) => {
        const [hidden, shown] = [true, false].map((marks) =>
          numbersOf(reportOf({ ...taxonomy, ...filesOf(notes, marks) }, period)),
        );
        assert.deepEqual(hidden, shown);
      }),
      { numRuns: runs },
    );
  });

  it('would be there for all to read if it were not private', () => {
    const samples = fc.sample(someNotes, { numRuns: 60, seed: 1 });
    const told = samples.filter((notes) =>
      canary.test(reportJson(reportOf({ ...taxonomy, ...filesOf(notes, false) }, period))),
    );
    assert.ok(told.length > 30, `${told.length} of ${samples.length}`);
  });
});
