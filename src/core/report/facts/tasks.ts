import type { IndexedNote, NoteIndex } from '../../workspace/noteIndex';
import type { Filing } from '../../note/filing';
import type { NoteTasks, ScannedTask } from '../../note/tasks';
import type { Day } from '../../period/day';
import { weeksBetween } from '../../period/day';
import type { Period } from '../../period/period';
import { contains } from '../../period/period';
import type { Taxonomy } from '../../taxonomy/taxonomy';
import { isCurrent } from '../../taxonomy/taxonomy';
import { anchorsOf } from '../excerpt/anchors';
import { cutAtWord } from '../excerpt/sentences';
import { plainText } from '../excerpt/plainText';
import type { Action, Actions } from '../model';
import { filingsAt } from './filingsAt';
import { namedActivities } from './highlightsAndDecisions';
import { noteTitleOf } from './titles';

const longestText = 200;

/**
 * What was opened, closed and carried over in a period, from the tasks in whatever is filed, read in place. A task is
 * opened on the day it was created, else on its note's; closed on its own day of being done or cancelled, else on its
 * note's. One whose note and fields have no day belongs to no period. `asOf`: the day that ages run to.
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

/** A task that has something to do with the period. */
interface Found {
  readonly indexed: IndexedNote;
  readonly task: ScannedTask;
  readonly filings: readonly Filing[];
  readonly isHidden: boolean;
  readonly opened: Day | undefined;
  /** In the period. */
  readonly closed: Day | undefined;
  readonly isOpened: boolean;
  /** At the end of the period, or today, if it runs. */
  readonly isOpen: boolean;
  readonly isCarried: boolean;
}

function tasksIn(indexed: IndexedNote, index: NoteIndex, period: Period): readonly Found[] {
  const { note, filings } = indexed;
  if (!note.tasks || note.broken || filings.length === 0) return [];
  let holders: ReturnType<typeof filingsAt> | undefined;
  return note.tasks.tasks.flatMap((task): readonly Found[] => {
    const opened = task.created ?? note.date;
    const ended = task.state === 'open' ? undefined : (task.ended ?? note.date);
    const closed = ended !== undefined && contains(period, ended) ? ended : undefined;
    const isOpened = opened !== undefined && contains(period, opened);
    // What was ticked off after the period was open at its end.
    const isLeft = task.state === 'open' || (ended !== undefined && ended > period.to);
    const isOpen = isLeft && opened !== undefined && opened <= period.to;
    if (!isOpened && !isOpen && closed === undefined) return [];
    const holding = (holders ??= filingsAt(filings))(task.start);
    const isCarried = isOpen && !isOpened;
    if (holding.length === 0 || (isCarried && !holding.some((filing) => isMine(filing, index, period))))
      return [];
    const isHidden = task.private || holding.every((filing) => filing.private);
    return [{ indexed, task, filings: holding, isHidden, opened, closed, isOpened, isOpen, isCarried }];
  });
}

// What was handed over before the period is nobody's open end here.
function isMine({ activity: path }: Filing, { taxonomy }: NoteIndex, { from }: Period): boolean {
  const meaning = taxonomy.resolve(path);
  if (meaning.kind !== 'activity' && meaning.kind !== 'category') return false;
  return (
    isCurrent(meaning.category, from) && (meaning.kind === 'category' || isCurrent(meaning.activity, from))
  );
}

// Of one day by path in code point order and by place, so that every machine sorts alike (H58).
function byDay(dayOf: (found: Found) => Day | undefined, sign: 1 | -1): (a: Found, b: Found) => number {
  return (a, b) => {
    const [dayA, dayB] = [dayOf(a) ?? '', dayOf(b) ?? ''];
    if (dayA !== dayB) return dayA < dayB ? -sign : sign;
    const [pathA, pathB] = [a.indexed.note.path, b.indexed.note.path];
    return pathA === pathB ? a.task.start - b.task.start : pathA < pathB ? -1 : 1;
  };
}

/** What a report prints of a task. */
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

  /** `date`: the one that it is listed by. */
  action({ indexed: { note }, task, opened, filings, isOpen }: Found, date: Day | undefined): Action {
    const isAged = isOpen && opened !== undefined && this.#asOf !== undefined;
    return {
      date: date ?? null,
      noteDate: note.date ?? null,
      title: noteTitleOf(note, note.date),
      path: note.path,
      anchor: this.#anchor(note.tasks, task),
      text: printedTask(task),
      state: isOpen ? 'open' : task.state,
      due: task.due ?? null,
      // A private note may be younger than the day that the report runs to, and so may a date to come.
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
