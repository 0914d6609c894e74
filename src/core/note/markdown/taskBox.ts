/** The state in a task's checkbox: GFM's two, and those that Obsidian Tasks adds. */
export type TaskMark = 'open' | 'in-progress' | 'done' | 'cancelled';

const marks: Readonly<Record<string, TaskMark>> = {
  ' ': 'open',
  '\t': 'open',
  '/': 'in-progress',
  x: 'done',
  X: 'done',
  '-': 'cancelled',
};

/** The length of a checkbox, `[x]`, in characters. White space and the task's text follow it. */
export const boxLength = 3;

/** Whether the paragraph that begins at `start` begins with a checkbox. */
export function hasTaskBox(text: string, start: number): boolean {
  if (text.charCodeAt(start) !== 91 || text.charCodeAt(start + 2) !== 93) return false;
  return markAt(text, start) !== undefined;
}

/** The state in the checkbox at `start`; undefined for any other character in the brackets. */
export function markAt(text: string, start: number): TaskMark | undefined {
  const mark = text.charAt(start + 1);
  return Object.hasOwn(marks, mark) ? marks[mark] : undefined;
}

/** Whether text follows the checkbox that a paragraph begins with, separated by white space. */
export function saysSomething(paragraph: string): boolean {
  return /^\s+\S/u.test(paragraph.slice(boxLength));
}
