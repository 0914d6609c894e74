/** The state in a task's checkbox, as Obsidian Tasks counts it: what is neither done nor cancelled is open. */
export type TaskMark = 'open' | 'done' | 'cancelled';

/** The length of a checkbox, `[x]`, in characters. White space and the task's text follow it. */
export const boxLength = 3;

/** Whether the paragraph that begins at `start` begins with a checkbox. */
export function hasTaskBox(text: string, start: number): boolean {
  if (text.charCodeAt(start) !== 91 || text.charCodeAt(start + 2) !== 93) return false;
  return markAt(text, start) !== undefined;
}

/**
 * The state in the checkbox at `start`. Any mark of one character makes a box, as `[>]` and `[?]` do in the themes of
 * Obsidian; but `[1]` is a reference, `[^]` and `[]]` are none, and behind `[a](` or `[a]:` an address follows.
 */
export function markAt(text: string, start: number): TaskMark | undefined {
  const mark = text.charCodeAt(start + 1);
  if (mark === 32 || mark === 9) return 'open';
  if (mark === 120 || mark === 88) return 'done';
  if (mark === 45) return 'cancelled';
  const isMark = mark > 32 && !(mark >= 48 && mark <= 57) && mark !== 91 && mark !== 93 && mark !== 94;
  const behind = text.charCodeAt(start + boxLength);
  return isMark && (behind === 32 || behind === 9) ? 'open' : undefined;
}

/** Whether text follows the checkbox that a paragraph begins with, separated by white space. */
export function saysSomething(paragraph: string): boolean {
  return /^\s+\S/u.test(paragraph.slice(boxLength));
}

const roamBox = /\{\{(?:\[\[(?:TODO|DONE)\]\]|TODO|DONE)\}\}/y;

/** The box of a task in Roam at an offset: `{{[[TODO]]}} call the bank`. */
export function roamBoxAt(text: string, at: number): string | undefined {
  roamBox.lastIndex = at;
  return roamBox.exec(text)?.[0];
}
