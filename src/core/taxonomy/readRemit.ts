import type { YAMLMap } from 'yaml';
import { isMap } from 'yaml';
import { readFrontMatter } from '../frontMatter/frontMatter';
import { lateProblem } from '../frontMatter/misplacedBlock';
import { pairOf, spanOf } from '../frontMatter/nodes';
import type { Problem, ProblemCode } from '../problem';
import { rangesIn } from '../text/ranges';
import type { Fields } from './fieldReader';
import { FieldReader } from './fieldReader';
import { firstLineOf } from './keys';
import type { folderKeys } from './keys';
import { remitKeys } from './keys';
import type { Remit } from './remit';
import { defaultRemit } from './remit';

/** The result of reading `index.md`. Where a value cannot be read, its default is used and a problem reported. */
export interface RemitReading {
  readonly remit: Remit;
  /** The front matter cannot be read or holds a pattern that is too costly, so that it is unknown what is a note. */
  readonly isBroken: boolean;
  readonly problems: readonly Problem[];
}

/** Reads the front matter and statement of `responsibilities/index.md` (docs/files.md#the-remit). */
export function readRemit(text: string): RemitReading {
  const frontMatter = readFrontMatter(text);
  const statement = text.slice(frontMatter.bodyStart).trim();
  if (frontMatter.kind === 'broken')
    return { remit: defaultRemit, isBroken: true, problems: [frontMatter.problem] };
  if (frontMatter.kind === 'absent') {
    return {
      remit: { ...defaultRemit, statement },
      isBroken: false,
      problems: lateProblem(text, frontMatter),
    };
  }
  const problems: Problem[] = [];
  const rangeOfSpan = rangesIn(text);
  const report = (code: ProblemCode, args: readonly string[], node: unknown): void => {
    problems.push({ code, args, range: rangeOfSpan(firstLineOf(text, spanOf(frontMatter, node))) });
  };
  const fields = new FieldReader(report).read(frontMatter.map, remitKeys);
  const folders = foldersOf(fields.folders);
  const isApart = !`${folders.notes}/`.startsWith(`${folders.reports}/`);
  if (!isApart) {
    const node = pairOf(frontMatter, 'folders')?.value;
    report('folder-holds-notes', [folders.reports, folders.notes], isMap(node) ? culprit(node) : node);
  }
  const remit = { ...remitOf(fields), folders: isApart ? folders : defaultRemit.folders, statement };
  // Nobody can tell what such a pattern excludes: until it is simplified, nothing is filed or reported (invariant 3).
  return { remit, isBroken: problems.some(({ code }) => code === 'pattern-costly'), problems };
}

function remitOf(fields: Fields<typeof remitKeys>): Omit<Remit, 'folders' | 'statement'> {
  return {
    role: fields.role,
    key: fields.key ?? defaultRemit.key,
    notes: fields.notes.length > 0 ? fields.notes : defaultRemit.notes,
    exclude: fields.exclude,
    gitignore: fields.gitignore === 'true',
    fiscalYearStart: fields['fiscal-year-start'] ?? defaultRemit.fiscalYearStart,
    language: fields.language ?? defaultRemit.language,
    words: fields.words ?? defaultRemit.words,
  };
}

function foldersOf(fields: Fields<typeof folderKeys> | undefined): Remit['folders'] {
  return {
    notes: fields?.notes ?? defaultRemit.folders.notes,
    reports: fields?.reports ?? defaultRemit.folders.reports,
  };
}

function culprit(folders: YAMLMap): unknown {
  return folders.get('reports', true) ?? folders.get('notes', true);
}
