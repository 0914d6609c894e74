import type { YAMLMap } from 'yaml';
import { isMap } from 'yaml';
import { readFrontMatter } from '../frontMatter/frontMatter';
import { spanOf } from '../frontMatter/values';
import type { Problem } from '../problem';
import { rangeOf } from '../text/range';
import { FieldReader } from './fieldReader';
import type { Remit } from './remit';
import { defaultRemit } from './remit';

/** `index.md` as read. Where it is broken the defaults hold and the problem is said. */
export interface RemitReading {
  readonly remit: Remit;
  /** Its front matter cannot be read. */
  readonly isBroken: boolean;
  readonly problems: readonly Problem[];
}

const keys = ['activities', 'tags'] as const;

/** Reads the front matter and the statement of `responsibilities/index.md`. */
export function readRemit(text: string): RemitReading {
  const frontMatter = readFrontMatter(text);
  const statement = text.slice(frontMatter.bodyStart).trim();
  if (frontMatter.kind === 'broken')
    return { remit: defaultRemit, isBroken: true, problems: [frontMatter.problem] };
  if (frontMatter.kind === 'absent')
    return { remit: { ...defaultRemit, statement }, isBroken: false, problems: [] };
  const problems: Problem[] = [];
  const fields = new FieldReader((code, args, node) => {
    problems.push({ code, args, range: rangeOf(text, spanOf(frontMatter, node)) });
  });
  return { remit: remitOf(frontMatter.map, fields, statement, problems), isBroken: false, problems };
}

function remitOf(map: YAMLMap, fields: FieldReader, statement: string, problems: Problem[]): Remit {
  const folders = map.get('folders', true) as unknown;
  const globs = (key: string): readonly string[] => fields.texts(map, key);
  const notes = globs('notes');
  return {
    role: fields.text(map, 'role'),
    key: fields.oneOf(map, 'key', keys) ?? defaultRemit.key,
    notes: notes.length > 0 ? notes : defaultRemit.notes,
    exclude: globs('exclude'),
    folders: isMap(folders) ? foldersOf(folders, fields, problems) : defaultRemit.folders,
    fiscalYearStart: monthOf(map, fields, problems),
    language: fields.text(map, 'language') ?? defaultRemit.language,
    statement,
  };
}

function monthOf(map: YAMLMap, fields: FieldReader, problems: Problem[]): number {
  const month = fields.number(map, 'fiscal-year-start');
  if (month === undefined) return defaultRemit.fiscalYearStart;
  if (Number.isInteger(month) && month >= 1 && month <= 12) return month;
  problems.push(invalid('fiscal-year-start', String(month), '1–12'));
  return defaultRemit.fiscalYearStart;
}

function foldersOf(folders: YAMLMap, fields: FieldReader, problems: Problem[]): Remit['folders'] {
  const folder = (key: 'notes' | 'reports'): string => {
    const written = fields.text(folders, key);
    if (written === undefined) return defaultRemit.folders[key];
    const safe = safeFolder(written);
    if (safe === undefined) problems.push(invalid(`folders.${key}`, written, 'a folder inside this one'));
    return safe ?? defaultRemit.folders[key];
  };
  const [notes, reports] = [folder('notes'), folder('reports')];
  // Whatever lies in the reports folder is no note: the notes folder may not.
  if (!`${notes}/`.startsWith(`${reports}/`)) return { notes, reports };
  problems.push(invalid('folders.reports', reports, 'a folder without the notes'));
  return defaultRemit.folders;
}

function invalid(key: string, value: string, allowed: string): Problem {
  const start = { line: 0, character: 0 };
  return { code: 'value-invalid', args: [key, value, allowed], range: { start, end: start } };
}

/**
 * A folder named in index.md as a path inside the workspace folder, or undefined: no `..`, no absolute path, no
 * drive, scheme, backslash, escape or NUL lets a file name a place outside (S10, L18); hidden folders hold no notes, and
 * blanks around a name or a dot behind it mean another folder on another system (H37).
 */
export function safeFolder(written: string): string | undefined {
  const path = written.replace(/^(\.\/)+/, '').replace(/\/+$/, '');
  if (path === '' || /[\\:%<>"|?*\p{Cc}]/u.test(path)) return undefined;
  const segments = path.split('/');
  const unsafe = segments.some((segment) => segment === '' || /^[.~\s]|[.\s]$/.test(segment));
  // Notes and reports among the category files would be taken for categories.
  if (segments[0]?.toLowerCase() === 'responsibilities') return undefined;
  return unsafe ? undefined : path;
}
