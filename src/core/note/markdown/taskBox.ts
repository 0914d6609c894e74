/** What the box of a task says: GFM's two, and those that Obsidian Tasks adds to them. */
export type TaskMark = 'open' | 'in-progress' | 'done' | 'cancelled';

const marks: Readonly<Record<string, TaskMark>> = {
  ' ': 'open',
  '\t': 'open',
  '/': 'in-progress',
  x: 'done',
  X: 'done',
  '-': 'cancelled',
};

/** How long a box is: `[x]`. What stands behind it is white space, and then the task. */
export const boxLength = 3;

/** Whether a paragraph that begins at `start` begins with a box. */
export function hasTaskBox(text: string, start: number): boolean {
  if (text.charCodeAt(start) !== 91 || text.charCodeAt(start + 2) !== 93) return false;
  return markAt(text, start) !== undefined;
}

/** What the box at `start` says. */
export function markAt(text: string, start: number): TaskMark | undefined {
  const mark = text.charAt(start + 1);
  return Object.hasOwn(marks, mark) ? marks[mark] : undefined;
}

/** Whether something stands behind the box that a paragraph begins with, apart from it. */
export function saysSomething(paragraph: string): boolean {
  return /^\s+\S/u.test(paragraph.slice(boxLength));
}
