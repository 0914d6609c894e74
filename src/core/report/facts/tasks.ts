import { dayAt } from '../../note/datedSections';
import type { IndexedNote, NoteIndex } from '../../workspace/noteIndex';
import type { Filing } from '../../note/filing';
import type { ScannedTask } from '../../note/tasks';
import type { Day } from '../../period/day';
import { weeksBetween } from '../../period/day';
import type { Period } from '../../period/period';
import { contains } from '../../period/period';
import type { Taxonomy } from '../../taxonomy/taxonomy';
import { isCurrent } from '../../taxonomy/taxonomy';
import { anchorsOf } from '../../note/anchors';
import { withoutTime } from '../excerpt/logLine';
import { cutAtWord } from '../excerpt/sentences';
import { plainText } from '../excerpt/plainText';
import type { Action, Actions } from '../model';
import type { TaskCopy } from './carriedTasks';
import { carriedTasks } from './carriedTasks';
import { filingsAt } from './filingsAt';
import { namedActivities } from './highlightsAndDecisions';
import { noteTitleOf } from './titles';

const longestText = 200;

/**
 * The tasks opened, closed and carried over in a period, from everything that is filed. A task is opened on its
 * creation date, else on its note's date; it is closed on its done or cancelled date, else on its note's. One that is
 * carried word for word from note to note is one task. A task without any date belongs to no period. `asOf`: the
 * reference day for ages.
 */
export function tasksInPeriod(index: NoteIndex, period: Period, asOf: Day | undefined): Actions {
  const copies = [...index.notes()].flatMap((indexed) => tasksIn(indexed, index));
  const told = (among: readonly TaskCopy[]): readonly Found[] =>
    carriedTasks(among).flatMap((carried) => inPeriod(carried, index, period));
  const found = told(copies);
  // A private copy counts, but lends no day to one that is shown.
  const shown = told(copies.filter(({ isHidden }) => !isHidden));
  const maker = new TaskLister(index.taxonomy, asOf);
  const unfiled = [...index.notes()].reduce((sum, indexed) => sum + unfiledTasks(indexed, index, period), 0);
  const open = found.filter(({ isOpen }) => isOpen);
  return {
    unfiled,
    open: open.length,
    overdue: open.filter(({ task: { due } }) => due !== undefined && asOf !== undefined && due < asOf).length,
    opened: found.filter(({ isOpened }) => isOpened).length,
    closed: found.filter(({ closed }) => closed !== undefined).length,
    carriedOver: found.filter(({ isCarried }) => isCarried).length,
    private: Math.max(0, found.length - shown.length),
    stillOpen: shown
      .filter(({ isOpen }) => isOpen)
      .sort(byDay(({ opened }) => opened, 1))
      .map((one) => maker.action(one, one.opened)),
    closedInPeriod: shown
      .filter(({ closed }) => closed !== undefined)
      .sort(byDay(({ closed }) => closed, -1))
      .map((one) => maker.action(one, one.closed)),
  };
}

/** A task that is relevant to the period. */
interface Found extends TaskCopy {
  /** The day within the period on which it was closed. */
  readonly closed: Day | undefined;
  readonly isOpened: boolean;
  /** At the period's end or, in a running period, now. */
  readonly isOpen: boolean;
  readonly isCarried: boolean;
}

function tasksIn({ note, filings }: IndexedNote, index: NoteIndex): readonly TaskCopy[] {
  const all = index.factsOf(note.path)?.tasks;
  if (!all || note.broken || filings.length === 0) return [];
  const holders = filingsAt(filings);
  return all.tasks.flatMap((task): readonly TaskCopy[] => {
    const holding = holders(task.start);
    if (holding.length === 0) return [];
    const day = dayAt(note, task.start);
    const opened = task.created ?? day;
    const ended = task.state === 'open' ? undefined : (task.ended ?? day);
    const isHidden = task.private || holding.every((filing) => filing.private);
    return [{ note, task, headings: all.headings, day, filings: holding, isHidden, opened, ended }];
  });
}

// Of the notes of the period, which are told; a private task is not.
function unfiledTasks({ note, filings }: IndexedNote, index: NoteIndex, period: Period): number {
  const all = index.factsOf(note.path)?.tasks;
  if (!all || filings.length === 0 || note.broken || note.private) return 0;
  const holders = filingsAt(filings);
  const isRead = ({ start }: ScannedTask): boolean => {
    const day = dayAt(note, start);
    return day !== undefined && contains(period, day);
  };
  return all.tasks.filter((task) => !task.private && isRead(task) && holders(task.start).length === 0).length;
}

function inPeriod(copy: TaskCopy, index: NoteIndex, period: Period): readonly Found[] {
  const { task, filings, opened, ended } = copy;
  const closed = ended !== undefined && contains(period, ended) ? ended : undefined;
  const isOpened = opened !== undefined && contains(period, opened);
  // A task closed after the period was still open at its end.
  const isLeft = task.state === 'open' || (ended !== undefined && ended > period.to);
  const isOpen = isLeft && opened !== undefined && opened <= period.to;
  if (!isOpened && !isOpen && closed === undefined) return [];
  const isCarried = isOpen && !isOpened;
  if (isCarried && !filings.some((filing) => isMine(filing, index, period))) return [];
  return [{ ...copy, closed, isOpened, isOpen, isCarried }];
}

// A task of an activity handed over before the period is no longer the author's.
function isMine({ activity: path }: Filing, { taxonomy }: NoteIndex, { from }: Period): boolean {
  const meaning = taxonomy.resolve(path);
  if (meaning.kind !== 'activity' && meaning.kind !== 'category') return false;
  return (
    isCurrent(meaning.category, from) && (meaning.kind === 'category' || isCurrent(meaning.activity, from))
  );
}

// Ties on the same day are broken by path in code point order and by place, for the same result on every machine (H58).
function byDay(dayOf: (found: Found) => Day | undefined, sign: 1 | -1): (a: Found, b: Found) => number {
  return (a, b) => {
    const [dayA, dayB] = [dayOf(a) ?? '', dayOf(b) ?? ''];
    if (dayA !== dayB) return dayA < dayB ? -sign : sign;
    const [pathA, pathB] = [a.note.path, b.note.path];
    return pathA === pathB ? a.task.start - b.task.start : pathA < pathB ? -1 : 1;
  };
}

/** A task's text as a report prints it, with the name of who does it where the text does not hold it. */
export function printedTask({ text, owner }: ScannedTask): string {
  // A handle in parentheses is who does it, and no mere mention.
  const plain = plainText(text.replace(/\(@([\p{L}\p{N}_.-]+)\)/gu, '($1)'));
  // `Read https://…` says nothing without its address.
  const whole = plain === '' || (!plain.includes(' ') && text.includes('://')) ? text : plain;
  const said = hashtag.test(text) ? withoutTime(whole) : whole;
  const isNamed = owner === undefined || said.toLowerCase().includes(owner.toLowerCase());
  return cutAtWord(isNamed ? said : `${said} (${owner})`, longestText);
}

// A line with one is a line of a log: its minutes are counted, and its day is printed beside it (docs/files.md#log-lines).
const hashtag = /(?:^|\s)#[^\s#]/u;

class TaskLister {
  readonly #taxonomy: Taxonomy;
  readonly #asOf: Day | undefined;
  readonly #anchors = new Map<readonly string[], readonly string[]>();

  constructor(taxonomy: Taxonomy, asOf: Day | undefined) {
    this.#taxonomy = taxonomy;
    this.#asOf = asOf;
  }

  /** `date`: the one that the list is sorted by. */
  action({ note, task, headings, day, opened, filings, isOpen }: Found, date: Day | undefined): Action {
    const isAged = isOpen && opened !== undefined && this.#asOf !== undefined;
    return {
      date: date ?? null,
      noteDate: day ?? null,
      title: noteTitleOf(note, day),
      path: note.path,
      anchor: this.#anchor(headings, task),
      text: printedTask(task),
      owner: task.owner ?? null,
      state: isOpen ? 'open' : task.state,
      due: task.due ?? null,
      // A private note may be newer than the reference day, and a task's date may lie in the future.
      weeks: isAged ? Math.max(0, weeksBetween(opened, this.#asOf)) : null,
      activities: namedActivities(
        filings.filter((filing) => !filing.private),
        this.#taxonomy,
      ),
    };
  }

  #anchor(headings: readonly string[], { heading }: ScannedTask): string | null {
    if (heading === undefined) return null;
    const anchors = this.#anchors.get(headings) ?? anchorsOf(headings);
    this.#anchors.set(headings, anchors);
    return anchors[heading] ?? null;
  }
}
