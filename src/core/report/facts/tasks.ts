import { dayAt } from '../../workspace/entries';
import type { IndexedNote, NoteIndex } from '../../workspace/noteIndex';
import type { Filing } from '../../note/filing';
import type { NoteTasks, ScannedTask } from '../../note/tasks';
import type { Day } from '../../period/day';
import { weeksBetween } from '../../period/day';
import type { Period } from '../../period/period';
import { contains } from '../../period/period';
import type { Taxonomy } from '../../taxonomy/taxonomy';
import { isCurrent } from '../../taxonomy/taxonomy';
import { anchorsOf } from '../../note/anchors';
import { cutAtWord } from '../excerpt/sentences';
import { plainText } from '../excerpt/plainText';
import type { Action, Actions } from '../model';
import { filingsAt } from './filingsAt';
import { namedActivities } from './highlightsAndDecisions';
import { noteTitleOf } from './titles';

const longestText = 200;

/**
 * The tasks opened, closed and carried over in a period, from everything that is filed. A task is opened on its
 * creation date, else on its note's date; it is closed on its done or cancelled date, else on its note's. A task
 * without any date belongs to no period. `asOf`: the reference day for ages.
 */
export function tasksInPeriod(index: NoteIndex, period: Period, asOf: Day | undefined): Actions {
  const found = [...index.notes()].flatMap((indexed) => tasksIn(indexed, index, period));
  const shown = found.filter(({ isHidden }) => !isHidden);
  const maker = new TaskLister(index.taxonomy, asOf);
  return {
    opened: found.filter(({ isOpened }) => isOpened).length,
    closed: found.filter(({ closed }) => closed !== undefined).length,
    carriedOver: found.filter(({ isCarried }) => isCarried).length,
    private: found.length - shown.length,
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
interface Found {
  readonly indexed: IndexedNote;
  readonly task: ScannedTask;
  /** Of the entry that it belongs to. */
  readonly day: Day | undefined;
  readonly filings: readonly Filing[];
  readonly isHidden: boolean;
  readonly opened: Day | undefined;
  /** The day within the period on which it was closed. */
  readonly closed: Day | undefined;
  readonly isOpened: boolean;
  /** At the period's end or, in a running period, now. */
  readonly isOpen: boolean;
  readonly isCarried: boolean;
}

function tasksIn(indexed: IndexedNote, index: NoteIndex, period: Period): readonly Found[] {
  const { note, filings } = indexed;
  if (!note.tasks || note.broken || filings.length === 0) return [];
  let holders: ReturnType<typeof filingsAt> | undefined;
  return note.tasks.tasks.flatMap((task): readonly Found[] => {
    const day = dayAt(note, task.start);
    const opened = task.created ?? day;
    const ended = task.state === 'open' ? undefined : (task.ended ?? day);
    const closed = ended !== undefined && contains(period, ended) ? ended : undefined;
    const isOpened = opened !== undefined && contains(period, opened);
    // A task closed after the period was still open at its end.
    const isLeft = task.state === 'open' || (ended !== undefined && ended > period.to);
    const isOpen = isLeft && opened !== undefined && opened <= period.to;
    if (!isOpened && !isOpen && closed === undefined) return [];
    const holding = (holders ??= filingsAt(filings))(task.start);
    const isCarried = isOpen && !isOpened;
    if (holding.length === 0 || (isCarried && !holding.some((filing) => isMine(filing, index, period))))
      return [];
    const isHidden = task.private || holding.every((filing) => filing.private);
    return [{ indexed, task, day, filings: holding, isHidden, opened, closed, isOpened, isOpen, isCarried }];
  });
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
    const [pathA, pathB] = [a.indexed.note.path, b.indexed.note.path];
    return pathA === pathB ? a.task.start - b.task.start : pathA < pathB ? -1 : 1;
  };
}

/** A task's text as a report prints it. */
export function printedTask({ text }: ScannedTask): string {
  return cutAtWord(plainText(text) || text, longestText);
}

class TaskLister {
  readonly #taxonomy: Taxonomy;
  readonly #asOf: Day | undefined;
  readonly #anchors = new Map<NoteTasks, readonly string[]>();

  constructor(taxonomy: Taxonomy, asOf: Day | undefined) {
    this.#taxonomy = taxonomy;
    this.#asOf = asOf;
  }

  /** `date`: the one that the list is sorted by. */
  action({ indexed: { note }, task, day, opened, filings, isOpen }: Found, date: Day | undefined): Action {
    const isAged = isOpen && opened !== undefined && this.#asOf !== undefined;
    return {
      date: date ?? null,
      noteDate: day ?? null,
      title: noteTitleOf(note, day),
      path: note.path,
      anchor: this.#anchor(note.tasks, task),
      text: printedTask(task),
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

  #anchor(tasks: NoteTasks | undefined, { heading }: ScannedTask): string | null {
    if (!tasks || heading === undefined) return null;
    const anchors = this.#anchors.get(tasks) ?? anchorsOf(tasks.headings);
    this.#anchors.set(tasks, anchors);
    return anchors[heading] ?? null;
  }
}
