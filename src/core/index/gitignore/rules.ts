import type { Names } from './wildcards';
import { matchesNames, readNames } from './wildcards';

/** One line of a .gitignore. */
export interface IgnoreRule {
  /** `!`: takes back what an earlier line ignored. */
  readonly isNegated: boolean;
  /** Ends with a slash. */
  readonly foldersOnly: boolean;
  /** Has no slash within: it is held against the last name alone, at any depth. */
  readonly isName: boolean;
  readonly names: Names;
}

// Every note is held against every rule: a file of somebody else's must not make that last for ever (S5).
const most = { inFile: 65_536, inLine: 4096 } as const;

/**
 * The rules of a .gitignore in their order, as gitignore(5) reads them. Lines that can match nothing are left out, and
 * so are lines longer than any path, and files of more than 64 Ki characters.
 */
export function readGitignore(text: string): readonly IgnoreRule[] {
  if (text.length > most.inFile) return [];
  return text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .flatMap((line) => {
      const isRule = !line.startsWith('#') && line.length <= most.inLine;
      const rule = isRule ? ruleOf(withoutBlanks(line.replace(/\r$/, ''))) : undefined;
      return rule ? [rule] : [];
    });
}

/**
 * What the rules of one file say of a path below its folder, given by its names: ignored or not by the last rule that
 * matches, or undefined where none does.
 */
export function judgedBy(
  rules: readonly IgnoreRule[],
  names: readonly string[],
  kind: 'file' | 'folder',
): boolean | undefined {
  const lastName = names.slice(-1);
  const rule = rules.findLast(
    (each) =>
      (kind === 'folder' || !each.foldersOnly) && matchesNames(each.names, each.isName ? lastName : names),
  );
  return rule && !rule.isNegated;
}

// Blanks at the end do not count unless one is escaped.
function withoutBlanks(line: string): string {
  const end = /(?:\\.|[^ \\]|\\$| +(?=[^ ]))*/s.exec(line);
  return end?.[0] ?? line;
}

function ruleOf(line: string): IgnoreRule | undefined {
  const isNegated = line.startsWith('!');
  const written = isNegated ? line.slice(1) : line;
  const foldersOnly = written.endsWith('/');
  const pattern = foldersOnly ? written.slice(0, -1) : written;
  const names = readNames(pattern.replace(/^\//, ''));
  return pattern === '' || !names
    ? undefined
    : { isNegated, foldersOnly, isName: !pattern.includes('/'), names };
}
