/** One thing that a pattern asks for: a character, one of a class, any one, or any number of any. */
type Piece = '*' | '?' | { readonly literal: string } | { readonly test: (character: string) => boolean };

/** One name that a pattern asks for: its plain beginning and end, by which most names are told at once, and the rest. */
export interface NamePattern {
  readonly head: string;
  readonly pieces: readonly Piece[];
  readonly tail: string;
}

/** The names that a pattern is made of; `**` alone stands for any number of them. */
export type Names = readonly (NamePattern | '**')[];

/**
 * A pattern of a .gitignore in pieces, split where a slash stands outside of a class; undefined where git matches
 * nothing by it, for a class or an escape has no end. Characters are code units; git compares bytes, which is another
 * thing for `?` and ranges beyond ASCII only.
 */
export function readNames(pattern: string): Names | undefined {
  const names: Piece[][] = [[]];
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern.charAt(at);
    const name = names[names.length - 1] ?? [];
    if (character === '/') names.push([]);
    else if (character === '*' || character === '?') name.push(character);
    else if (character === '[') {
      const found = readClass(pattern, at);
      if (!found) return undefined;
      name.push({ test: found.test });
      at = found.end;
    } else {
      if (character === '\\') at++;
      const literal = pattern.charAt(at);
      // An escaped slash is a slash, and nothing is escaped at the end.
      if (literal === '') return undefined;
      if (literal === '/') names.push([]);
      else name.push({ literal });
    }
  }
  return names.map((name) => (isManyNames(name) ? '**' : namePattern(name)));
}

function namePattern(pieces: readonly Piece[]): NamePattern {
  const isWild = (piece: Piece): boolean => literalOf(piece) === undefined;
  const first = pieces.findIndex(isWild);
  const [from, to] =
    first === -1 ? [pieces.length, pieces.length] : [first, pieces.findLastIndex(isWild) + 1];
  const plain = (some: readonly Piece[]): string => some.map(literalOf).join('');
  return {
    head: plain(pieces.slice(0, from)),
    pieces: pieces.slice(from, to),
    tail: plain(pieces.slice(to)),
  };
}

function literalOf(piece: Piece): string | undefined {
  return typeof piece === 'object' && 'literal' in piece ? piece.literal : undefined;
}

function isManyNames(name: readonly Piece[]): boolean {
  return name.length > 1 && name.every((piece) => piece === '*');
}

/** Whether names match, from the first to the last. `**` at the end stands for one at least (git: everything inside). */
export function matchesNames(wanted: Names, names: readonly string[]): boolean {
  const last = wanted.length - 1;
  return walk(wanted.length, names.length, (at, place) => {
    const piece = wanted[at];
    if (piece === '**') return at === last ? 'many' : 'any';
    return piece !== undefined && matchesName(piece, names[place] ?? '') ? 'one' : 'none';
  });
}

function matchesName({ head, pieces, tail }: NamePattern, name: string): boolean {
  const length = name.length - head.length - tail.length;
  if (length < 0 || !name.startsWith(head) || !name.endsWith(tail)) return false;
  return walk(pieces.length, length, (at, place) => {
    const piece = pieces[at];
    if (piece === '*') return 'any';
    return piece !== undefined && fits(piece, name.charAt(head.length + place)) ? 'one' : 'none';
  });
}

function fits(piece: Exclude<Piece, '*'>, character: string): boolean {
  if (piece === '?') return true;
  return 'literal' in piece ? piece.literal === character : piece.test(character);
}

/** What a part of a pattern takes at a place: nothing fits, exactly one, any number, or one at least. */
type Takes = 'none' | 'one' | 'any' | 'many';

// On a mismatch only the last of those that take any number takes one more: that is enough, and never takes long (S5).
function walk(parts: number, length: number, takes: (part: number, place: number) => Takes): boolean {
  let [part, place] = [0, 0];
  let again: { readonly part: number; place: number } | undefined;
  while (place < length) {
    const taken = part < parts ? takes(part, place) : 'none';
    if (taken === 'many') return true;
    if (taken === 'any') again = { part: part++, place };
    else if (taken === 'one') [part, place] = [part + 1, place + 1];
    else if (again) [part, place] = [again.part + 1, ++again.place];
    else return false;
  }
  while (part < parts && takes(part, place) === 'any') part++;
  return part === parts;
}

interface Class {
  readonly test: (character: string) => boolean;
  /** Where its closing bracket stands. */
  readonly end: number;
}

// As git's wildmatch reads `[a-z]`: `!` or `^` turns it round, and a `]` in front is a character of it.
function readClass(pattern: string, start: number): Class | undefined {
  let at = start + 1;
  const isNegated = /[!^]/.test(pattern.charAt(at));
  if (isNegated) at++;
  const tests: ((character: string) => boolean)[] = [];
  for (let isFirst = true; isFirst || pattern.charAt(at) !== ']'; isFirst = false) {
    const name = /^\[:(.*):$/s.exec(pattern.slice(at, Math.max(at, pattern.indexOf(']', at))))?.[1];
    if (name !== undefined) {
      const members = namedClasses.get(name);
      if (members === undefined) return undefined;
      const known = new RegExp(`[${members}]`);
      tests.push((character) => known.test(character));
      at += name.length + 4;
      continue;
    }
    const from = readMember(pattern, at);
    if (!from) return undefined;
    const isRange = pattern.charAt(from.end) === '-' && !/^(\]|)$/.test(pattern.charAt(from.end + 1));
    const to = isRange ? readMember(pattern, from.end + 1) : from;
    if (!to) return undefined;
    // The first character of a range counts even where the range runs backwards.
    tests.push((other) => other === from.character || (other >= from.character && other <= to.character));
    at = to.end;
  }
  return { test: (character) => tests.some((test) => test(character)) !== isNegated, end: at };
}

function readMember(
  pattern: string,
  at: number,
): { readonly character: string; readonly end: number } | undefined {
  const start = pattern.charAt(at) === '\\' ? at + 1 : at;
  const character = pattern.charAt(start);
  return character === '' ? undefined : { character, end: start + 1 };
}

/** The members of POSIX's classes by name, as a regular expression writes them between brackets. */
const namedClasses: ReadonlyMap<string, string> = new Map(
  Object.entries({
    alnum: '0-9A-Za-z',
    alpha: 'A-Za-z',
    blank: ' \\t',
    cntrl: '\\0-\\x1f\\x7f',
    digit: '0-9',
    graph: '!-~',
    lower: 'a-z',
    print: ' -~',
    punct: '!-/:-@[-`{-~',
    space: '\\s',
    upper: 'A-Z',
    xdigit: '0-9A-Fa-f',
  }),
);
