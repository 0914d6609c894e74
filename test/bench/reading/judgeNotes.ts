import { judgeActions } from './judgeActions';
import type { Judgement } from './judgement';
import type { NoteLabels } from './labels';
import type { ReadItem, ReadReport } from './readShape';
import { isAmong, likeness, normalized, paired } from './sameWords';

const none = '(none)';

/**
 * Compares a report with the labels of the notes that it was made of. A note without a day is in no report: if it should
 * have one, all that it says was missed; if it should not, nothing was.
 */
export function judgeNotes(labels: readonly NoteLabels[], report: ReadReport): readonly Judgement[] {
  const items = report.categories.flatMap(({ activities }) => activities.flatMap((each) => each.items));
  const isRead = ({ note }: NoteLabels): boolean => items.some(({ path }) => path === note);
  const expected = labels.filter((label) => daysOf(label).length > 0 || isRead(label));
  return [
    ...expected.flatMap((label) => {
      const mine = items.filter(({ path }) => path === label.note);
      return [
        ...judgeDays(label, mine),
        ...judgeTitle(label, mine),
        ...judgeLines(label, mine),
        ...judgeDecisions(label, report),
        ...judgeLikely(label, report),
      ];
    }),
    ...judgeActions(expected, [...report.actions.stillOpen, ...report.actions.closedInPeriod]),
  ];
}

// A running note stands in a report by its dated sections.
function daysOf({ day, sections = [] }: NoteLabels): readonly string[] {
  if (sections.length > 0) return [...new Set(sections.map((section) => section.day))];
  return day === null ? [] : [day];
}

function judgeDays(label: NoteLabels, items: readonly ReadItem[]): readonly Judgement[] {
  const expected = daysOf(label);
  const read = [...new Set(items.map(({ date }) => date))];
  const judged = { measure: 'days', note: label.note } as const;
  return [
    ...expected.map((day): Judgement => {
      const isRight = read.includes(day);
      return { ...judged, expected: day, read: isRight ? day : null, isRight };
    }),
    ...read
      .filter((day) => !expected.includes(day))
      .map((day): Judgement => ({ ...judged, expected: null, read: day, isRight: false })),
  ];
}

// Reports print the day beside a title, and take it off the title's start and end.
function judgeTitle({ note, title, day }: NoteLabels, items: readonly ReadItem[]): readonly Judgement[] {
  const read = items[0]?.noteTitle;
  if (read === undefined) return [];
  const withoutDay = day === null ? title : title.replace(day, '');
  const isRight = [title, withoutDay].some((each) => normalized(each) === normalized(read));
  return [{ measure: 'titles', note, expected: title, read, isRight }];
}

function judgeLines(label: NoteLabels, items: readonly ReadItem[]): readonly Judgement[] {
  const { note, day, lines, sections = [] } = label;
  if (sections.length === 0) {
    const item = items.find(({ date }) => date === day) ?? items[0];
    return [judgedLine(note, lines, item)];
  }
  return sections.map((section) =>
    judgedLine(
      `${note} ${section.day}`,
      section.lines,
      items.find(({ date }) => date === section.day),
    ),
  );
}

function judgedLine(note: string, acceptable: readonly string[], item: ReadItem | undefined): Judgement {
  const read = item ? (item.line ?? none) : null;
  const expected = acceptable.length > 0 ? acceptable.join(' | ') : none;
  const isRight = read !== null && (acceptable.length > 0 ? isAmong(acceptable, read) : read === none);
  return { measure: 'lines', note, expected, read, isRight };
}

function judgeDecisions(label: NoteLabels, report: ReadReport): readonly Judgement[] {
  const { note, likely = [] } = label;
  // A report says of a proposal that it is one.
  const inForce = report.decisions.filter(({ path, status }) => path === note && status !== 'proposed');
  const read = [...new Set(inForce.map(({ text }) => text))];
  const labelled = [...new Set(label.decisions)];
  const pairs = paired(labelled, read, likeness);
  const matched = new Set(pairs.values());
  const judged = { measure: 'decisions', note } as const;
  return [
    ...labelled.map((expected): Judgement => {
      const found = pairs.get(expected) ?? null;
      return { ...judged, expected, read: found, isRight: found !== null };
    }),
    ...read
      .filter((text) => !matched.has(text) && !likely.some((each) => likeness(each, text) > 0))
      .map((text): Judgement => ({ ...judged, expected: null, read: text, isRight: false })),
  ];
}

// What reads like a decision may also be one that is marked elsewhere, or a line that tells what came of the note.
function judgeLikely(
  { note, likely = [], decisions, lines }: NoteLabels,
  report: ReadReport,
): readonly Judgement[] {
  const found = (report.likely ?? []).filter(({ path }) => path === note).map(({ text }) => text);
  const decided = report.decisions.filter(({ path }) => path === note).map(({ text }) => text);
  const read = [...new Set([...found, ...decided])];
  const pairs = paired(likely, read, likeness);
  const matched = new Set(pairs.values());
  const judged = { measure: 'likely', note } as const;
  return [
    ...likely.map((expected): Judgement => {
      const one = pairs.get(expected) ?? null;
      return { ...judged, expected, read: one, isRight: one !== null };
    }),
    ...found
      .filter((text) => !matched.has(text) && !isAmong([...decisions, ...lines], text))
      .map((text): Judgement => ({ ...judged, expected: null, read: text, isRight: false })),
  ];
}
