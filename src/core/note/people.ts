import { lineContentEnd } from '../text/lines';
import type { TaskPlace } from './markdown/textBlock';
import { bareWords } from './words/bareWords';
import { languages } from './words/languages';

// Characters of a text: who was there is written near its top.
const head = 6000;
// Characters below a heading or label.
const longestList = 1500;

const present = new Set(languages.flatMap(({ apparatus }) => apparatus));

// A heading, a label with something behind it, or a label alone.
const labelled =
  /^[ \t>]*(?:#{1,6}[ \t]+|[-*+][ \t]+)?[*_]{0,2}([\p{L}][\p{L} .,'’-]{1,40}?)[*_]{0,2}[ \t]*(?:[:：]+[*_]{0,2}[ \t]*([^\r\n]*))?$/u;
const pair =
  /^[#\s]*(?:1[:-]1|1on1|one on one)?[\s:–—-]*(\p{Lu}[\p{L}\p{M}'’-]+)(?: \p{Lu}[\p{L}\p{M}'’-]+)? *(?:\/|&|<>|<->|↔|\+|x| and | und | y | et | e | en ) *(\p{Lu}[\p{L}\p{M}'’-]+)(?: \p{Lu}[\p{L}\p{M}'’-]+)?(?: *[:–—(-].*)?$/u;

/** Whether a name is that of somebody present, or of one of two who meet, as in the title `Ana / Bo`. */
export type IsKnown = (name: string) => boolean;

/** Who is named in a note as present, or by its title; read once, where it is first asked for. */
export function peopleIn(text: string, bodyStart: number): IsKnown {
  let names: ReadonlySet<string> | undefined;
  return (name) => (names ??= namesIn(text, bodyStart)).has(name.toLowerCase());
}

function namesIn(text: string, bodyStart: number): ReadonlySet<string> {
  const top = text.slice(bodyStart, bodyStart + head);
  const names = new Set<string>();
  for (let start = 0, end = 0; start < top.length; start = end + 1) {
    end = lineContentEnd(top, start);
    if (!mayBeLabelled(top, start, end)) continue;
    const line = top.slice(start, end);
    const [, label = '', said] = labelled.exec(line) ?? [];
    if (label === '' || !present.has(bareWords(label))) continue;
    const isAlone = said === undefined && !line.trimStart().startsWith('#') && !line.includes('**');
    if (isAlone) continue;
    for (const word of wordsOf(said !== undefined && said !== '' ? said : below(top, end))) names.add(word);
  }
  const [title = ''] = top.trimStart().split(/\r?\n/, 1);
  const [, one = '', other = ''] = pair.exec(title) ?? [];
  for (const name of [one, other]) if (name !== '') names.add(name.toLowerCase());
  return names;
}

// How those words begin: few lines begin so, behind their marks.
const beginnings = new Set([...present].map((word) => word.slice(0, 2)));

function mayBeLabelled(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && isMark(text.charCodeAt(at))) at++;
  return at < end && beginnings.has(text.slice(at, at + 2).toLowerCase());
}

// White space, `>`, `#`, `-`, `+`, `*`, `_` and numbers.
function isMark(part: number): boolean {
  if (part <= 32 || part === 62 || part === 35 || part === 95) return true;
  return (part >= 42 && part <= 46) || (part >= 48 && part <= 57);
}

function below(text: string, from: number): string {
  const rest = text.slice(from, from + longestList);
  const end = rest.search(/\n[ \t]*(?:#{1,6}[ \t]|\*\*)|\n[ \t]*\n(?![ \t]*[-*+\d])(?=[\s\S]*\S)/u);
  const first = rest.trimStart();
  const skipped = rest.length - first.length;
  return end > skipped || end === -1
    ? rest.slice(0, end === -1 ? undefined : end)
    : first.slice(0, Math.max(0, first.search(/\n[ \t]*\n|\n[ \t]*#/u)));
}

function wordsOf(text: string): readonly string[] {
  return (text.match(/[\p{L}][\p{L}\p{M}'’-]+/gu) ?? []).map((word) => word.toLowerCase());
}

/** A task with its owner, where it begins with the name of somebody present in lower case: `eli: ask for offers`. */
export function withKnownOwner(task: TaskPlace, isKnown: IsKnown): TaskPlace {
  const [, name] = /^(\p{Ll}[\p{L}\p{M}]{1,14}): \S/u.exec(task.text) ?? [];
  return name !== undefined && isKnown(name) ? { ...task, owner: name } : task;
}
