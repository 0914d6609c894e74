import type { TaskPlace } from './markdown/textBlock';
import { bareWords } from './words/bareWords';
import { languages } from './words/languages';
import type { People } from './words/saidActions';

// Characters of a text: who was there is written near its top.
const head = 6000;
// Characters below a heading or label.
const longestList = 1500;

const present = new Set(languages.flatMap(({ apparatus }) => apparatus));

// A heading, a label with something behind it, or a label alone, each on its own line.
const labels =
  /^[ \t>]*(?:#{1,6}[ \t]+|[-*+][ \t]+)?[*_]{0,2}([\p{L}][\p{L} .,'’-]{1,40}?)[*_]{0,2}[ \t]*(?:[:：]+[*_]{0,2}[ \t]*([^\r\n]*))?$/gmu;
const pair =
  /^[#\s]*(?:1[:-]1|1on1|one on one)?[\s:–—-]*(\p{Lu}[\p{L}\p{M}'’-]+)(?: \p{Lu}[\p{L}\p{M}'’-]+)? *(?:\/|&|<>|<->|↔|\+|x| and | und | y | et | e | en ) *(\p{Lu}[\p{L}\p{M}'’-]+)(?: \p{Lu}[\p{L}\p{M}'’-]+)?(?: *[:–—(-].*)?$/u;

/** Who is named in a note as present, or by its title; read once, where it is first asked for. */
export function peopleIn(text: string, bodyStart: number): People {
  let known: Readonly<Record<'present' | 'pair', ReadonlySet<string>>> | undefined;
  const people = (): Readonly<Record<'present' | 'pair', ReadonlySet<string>>> =>
    (known ??= namesIn(text, bodyStart));
  const has = (names: ReadonlySet<string>, name: string): boolean =>
    names.has((name.replace(/^@/, '').split(/[ ,&]/u, 1)[0] ?? '').toLowerCase());
  return {
    isKnown: (name) => has(people().present, name) || has(people().pair, name),
    isOfPair: (name) => has(people().pair, name),
  };
}

function namesIn(text: string, bodyStart: number): Readonly<Record<'present' | 'pair', ReadonlySet<string>>> {
  const top = text.slice(bodyStart, bodyStart + head);
  const names = new Set<string>();
  for (const { index, 0: line, 1: label = '', 2: said } of top.matchAll(labels)) {
    const isHeading = line.trimStart().startsWith('#');
    if ((said === undefined && !isHeading && !line.includes('**')) || !present.has(bareWords(label)))
      continue;
    for (const word of wordsOf(said !== undefined && said !== '' ? said : below(top, index + line.length)))
      names.add(word);
  }
  const [title = ''] = top.trimStart().split(/\r?\n/, 1);
  const [, one = '', other = ''] = pair.exec(title) ?? [];
  return { present: names, pair: new Set(one === '' ? [] : [one.toLowerCase(), other.toLowerCase()]) };
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
export function withKnownOwner(task: TaskPlace, people: People): TaskPlace {
  const [, name] = /^(\p{Ll}[\p{L}\p{M}]{1,14}): \S/u.exec(task.text) ?? [];
  return name !== undefined && people.isKnown(name) ? { ...task, owner: name } : task;
}
