import type { TaskPlace } from './markdown/textBlock';
import { isEmoji } from './words/actionStarts';
import { bareWords } from './words/bareWords';
import { languages } from './words/languages';

// Characters of a text: who was there is written near its top.
const head = 6000;
// Characters below a heading or label.
const longestList = 1500;
// Lists of one note: present, absent, guests and the like.
const mostLists = 12;

const present = new Set(languages.flatMap(({ apparatus }) => apparatus));

// A heading, a label with something behind it, or a label alone.
const labelled =
  /^[ \t>]*(?:#{1,6}[ \t]+|[-*+][ \t]+)?[*_]{0,2}([\p{L}][\p{L} .,'’-]{1,40}?)[*_]{0,2}(?: ?\(\d{1,3}(?:\/\d{1,3})?\))?[*_]{0,2}[ \t]*(?:[:：]+[*_]{0,2}[ \t]*([^\r\n]*))?$/u;
const pair =
  /^[#\s]*(?:1[:-]1|1on1|one on one)?[\s:–—-]*(\p{Lu}[\p{L}\p{M}'’-]+)(?: \p{Lu}[\p{L}\p{M}'’-]+)? *(?:\/|&|<>|<->|↔|\+|x| and | und | y | et | e | en ) *(\p{Lu}[\p{L}\p{M}'’-]+)(?: \p{Lu}[\p{L}\p{M}'’-]+)?(?: *[:–—(-].*)?$/u;

/** Whether a name is that of somebody present, or of one of two who meet, as in the title `Ana / Bo`. */
export type IsKnown = (name: string) => boolean;

/** Who is named in a note as present, or by its title; read once, where it is first asked for. */
export function peopleIn(text: string, bodyStart: number): IsKnown {
  let named: string | undefined;
  return (name) => holdsWord((named ??= namedIn(text, bodyStart)), name.toLowerCase());
}

const nameAlone =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:van|von|de|der|da|del|di|du|la|le|\p{Lu}[\p{L}\p{M}.'’-]*)){1,4}(?: ?[(（][^()（）]*[)）])?$/u;

/** Whether a box under a heading stands beside a name alone and tells who was there: `- [x] Ana Duarte` under Attendees. */
export function isRollCall(heading: string, text: string): boolean {
  return nameAlone.test(text) && present.has(bareWords(heading));
}

// In lower case: all that is said of who was there. Most of it is names, and most of the names are never asked for.
function namedIn(text: string, bodyStart: number): string {
  const limit = Math.min(text.length, bodyStart + head);
  const [said, owners]: [string[], string[]] = [[], []];
  for (let start = bodyStart, end = 0; start < limit && said.length < mostLists; start = end + 1) {
    end = text.indexOf('\n', start);
    if (end === -1 || end > limit) end = limit;
    const list = mayBeLabelled(text, start, end) ? listAt(text, start, end) : undefined;
    const owner = ownerOfBox(text, start, end);
    if (list !== undefined) said.push(list);
    else if (owner !== undefined) owners.push(owner);
  }
  const [title = ''] = text.slice(bodyStart, limit).trimStart().split(/\r?\n/, 1);
  const [, one = '', other = ''] = pair.exec(title) ?? [];
  return [...said, ...owners, one, other].join(' ').toLowerCase();
}

// Whoever has a box of their own is one of them: `- [ ] Mia: ask the baker`.
function ownerOfBox(text: string, start: number, end: number): string | undefined {
  const line = text.slice(start, Math.min(end, start + longestLabel));
  return line.includes('] ') ? boxOfSomebody.exec(line)?.[1] : undefined;
}

const boxOfSomebody =
  /^[ \t]*[-*+] \[.\] [*_]{0,2}(\p{Lu}[\p{Ll}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}'’.-]*)?)[*_]{0,2}:/u;

// What stands behind a label of those present, or below it.
function listAt(text: string, start: number, end: number): string | undefined {
  const written = text.slice(start, end).trimEnd();
  const line = written.startsWith('#') ? written.replace(emojiOfHeading, '') : written;
  const [, label = '', said] = labelled.exec(line) ?? [];
  if (label === '' || !present.has(bareWords(label))) return undefined;
  const isAlone = said === undefined && !line.trimStart().startsWith('#') && !line.includes('**');
  if (isAlone) return undefined;
  return said !== undefined && said !== '' ? said : below(text, end);
}

// `## 👥 Attendees`: marks and emoji behind the signs of a heading.
const emojiOfHeading = /(?<=^#{1,6} )[ \u2000-\u2fff\ufe0f\ud800-\udfff]+/;

function holdsWord(words: string, word: string): boolean {
  if (word === '') return false;
  for (let at = words.indexOf(word); at !== -1; at = words.indexOf(word, at + 1)) {
    const before = words.slice(Math.max(0, at - 1), at);
    const behind = words.slice(at + word.length, at + word.length + 1);
    if (!inWord.test(before) && !inWord.test(behind)) return true;
  }
  return false;
}

const inWord = /[\p{L}\p{M}'’-]/u;

// How those words begin. Few lines begin so, and fewer with the mark of a heading or the colon of a label.
const beginnings = new Set([...present].map((word) => word.slice(0, 2)));
// Characters: as far as the colon of a label may stand from the start of its line.
const longestLabel = 64;

function mayBeLabelled(text: string, start: number, end: number): boolean {
  let at = start;
  const isHeading = text.charCodeAt(start) === 35;
  while (at < end && (isMark(text.charCodeAt(at)) || (isHeading && isEmoji(text.charCodeAt(at))))) at++;
  if (at === end || !beginnings.has(text.slice(at, at + 2).toLowerCase())) return false;
  if (isHeading || text.charCodeAt(start) === 42) return true;
  const label = text.slice(at, Math.min(end, at + longestLabel));
  return label.includes(':') || label.includes('：') || text.slice(start, at).includes('*');
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

/** A task with its owner, where it begins with the name of somebody present in lower case: `eli: ask for offers`. */
export function withKnownOwner(task: TaskPlace, isKnown: IsKnown): TaskPlace {
  const [, name] = /^(\p{Ll}[\p{L}\p{M}]{1,14}): \S/u.exec(task.text) ?? [];
  return name !== undefined && isKnown(name) ? { ...task, owner: name } : task;
}
