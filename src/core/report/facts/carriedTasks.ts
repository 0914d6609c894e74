import type { Filing } from '../../note/filing';
import { withoutHashtags } from '../../note/headingTitle';
import type { ScannedNote } from '../../note/note';
import type { ScannedTask } from '../../note/tasks';
import type { Day } from '../../period/day';

/** A task as one filed note holds it. */
export interface TaskCopy {
  readonly note: ScannedNote;
  readonly task: ScannedTask;
  /** The note's headings that the task may stand under; see `NoteTasks`. */
  readonly headings: readonly string[];
  /** Of the entry that holds it. */
  readonly day: Day | undefined;
  /** The filings of the parts that it stands in. */
  readonly filings: readonly Filing[];
  readonly isHidden: boolean;
  readonly opened: Day | undefined;
  /** The day it was done or cancelled; undefined while it is open, or where no day is known. */
  readonly ended: Day | undefined;
}

/**
 * Tasks with their copies made one: a task that is carried word for word from note to note is opened on the day of its
 * first copy and closed with the first that is closed (docs/report.md#actions). An open copy behind a closed one is a
 * task of its own, and so are copies that were never open, as of what is done every week.
 */
export function carriedTasks(copies: readonly TaskCopy[]): readonly TaskCopy[] {
  const groups = new Map<string, TaskCopy[]>();
  for (const copy of copies) {
    const { task } = copy;
    const key = `${task.owner ?? ''} ${withoutHashtags(task.text)}`;
    const group = groups.get(key);
    if (group) group.push(copy);
    else groups.set(key, [copy]);
  }
  return [...groups.values()].flatMap((group) => (group.length === 1 ? group : carried(group)));
}

function carried(group: readonly TaskCopy[]): readonly TaskCopy[] {
  // What stands twice in one entry, or has no day, was not carried.
  const isApart = new Set(group.map(({ note, day }) => `${day} ${note.path}`)).size < group.length;
  if (isApart || group.some(({ day }) => day === undefined)) return group;
  const inOrder = [...group].sort(
    (a, b) => compare(a.day ?? '', b.day ?? '') || compare(a.note.path, b.note.path),
  );
  const chains: TaskCopy[][] = [];
  for (const copy of inOrder) {
    const chain = chains.at(-1);
    const isOpen = copy.task.state === 'open';
    const wasClosed = chain?.at(-1)?.task.state !== 'open';
    const wasOpen = chain?.[0]?.task.state === 'open';
    if (chain && wasOpen && !(wasClosed && isOpen)) chain.push(copy);
    else chains.push([copy]);
  }
  return chains.map(asOne);
}

function asOne(chain: readonly TaskCopy[]): TaskCopy {
  const [first] = chain;
  const last = chain.find(({ task }) => task.state !== 'open') ?? chain.at(-1);
  if (!first || !last) throw new RangeError('an empty chain');
  const opened = chain.reduce<Day | undefined>(
    (earliest, { opened: day }) =>
      earliest === undefined || (day !== undefined && day < earliest) ? day : earliest,
    undefined,
  );
  if (last.task.state !== 'open') return { ...last, opened };
  // It is shown where it was opened, with the day that it is due by now.
  return { ...first, task: { ...first.task, due: last.task.due ?? first.task.due }, opened };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
