import { isCategoryFile, remitFile } from '../../src/core/workspace/scope';
import { NoteIndex } from '../../src/core/workspace/noteIndex';
import { scanNote } from '../../src/core/note/scanNote';
import type { Period } from '../../src/core/period/period';
import { parsePeriod, previousPeriod } from '../../src/core/period/period';
import type { Day } from '../../src/core/period/day';
import type { ReportDays } from '../../src/core/actions/report/write';
import type { ReportInput } from '../../src/core/report/facts/buildReport';
import { buildReport } from '../../src/core/report/facts/buildReport';
import type { ReportModel } from '../../src/core/report/model';
import { notesToRead } from '../../src/core/report/facts/filedNotes';
import type { FilePath } from '../../src/core/store/store';
import { readCategory } from '../../src/core/taxonomy/readCategory';
import { readRemit } from '../../src/core/taxonomy/readRemit';
import type { Remit } from '../../src/core/taxonomy/remit';
import { readNotes } from './readNotes';
import { defaultRemit } from '../../src/core/taxonomy/remit';
import { createTaxonomy } from '../../src/core/taxonomy/taxonomy';

/** The parsed files of a folder, read as the product reads them, but without a store. */
export interface ReadWorkspace {
  readonly remit: Remit;
  readonly index: NoteIndex;
  /** Every note's text. */
  readonly texts: ReadonlyMap<FilePath, string>;
}

/** Parses files in the given order. Everything outside `responsibilities/` is a note. */
export function workspaceOf(files: Readonly<Record<FilePath, string>>): ReadWorkspace {
  const entries = Object.entries(files);
  const categories = entries
    .filter(([path]) => isCategoryFile(path))
    .map(([path, text]) => readCategory(path, text));
  const notes = entries.filter(([path]) => !path.startsWith('responsibilities/'));
  const remitText = files[remitFile];
  const index = new NoteIndex();
  index.setTaxonomy(createTaxonomy(categories.flatMap(({ category }) => (category ? [category] : []))));
  for (const [path, text] of notes) {
    const { note, tasks, outline } = scanNote(path, text);
    index.set(note, { tasks, contentHashes: outline.contentHashes() });
  }
  return {
    remit: remitText === undefined ? defaultRemit : readRemit(remitText).remit,
    index,
    texts: new Map(notes),
  };
}

/** A period by its name; not for relative periods. */
export function periodNamed(name: string): Period {
  const period = parsePeriod(name, { today: '2000-01-01' as Day, fiscalYearStart: 1 });
  if (!period) throw new RangeError(`no such period: ${name}`);
  return period;
}

/** A period, on its last day. */
export function atEndOf(period: Period): ReportDays {
  return { period, today: period.to };
}

/**
 * The input for a report of these files, with only the texts that it requests. `today`: by default, the period's last
 * day.
 */
export function reportInput(
  files: Readonly<Record<FilePath, string>>,
  periodName: string,
  today?: Day,
): ReportInput {
  const { remit, index, texts } = workspaceOf(files);
  const period = periodNamed(periodName);
  const asked = notesToRead(index, period);
  return {
    remit,
    index,
    period,
    previous: previousPeriod(period, remit.fiscalYearStart),
    today: today ?? period.to,
    notes: readNotes(new Map(asked.map((path) => [path, texts.get(path) ?? '']))),
  };
}

/** The report of these files for a period; see `reportInput`. */
export function reportOf(
  files: Readonly<Record<FilePath, string>>,
  periodName: string,
  today?: Day,
): ReportModel {
  return buildReport(reportInput(files, periodName, today));
}
