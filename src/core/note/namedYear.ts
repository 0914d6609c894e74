import type { NamedYear } from '../period/shortDay';
import { fileStem } from '../store/filePath';
import type { FilePath } from '../store/store';

const yearAndMonth = /(?<!\d)((?:19|20)\d\d)(?:[-_. ]?(0[1-9]|1[0-2])(?![\d-]))?(?!\d)/gu;

/**
 * The year of the days without one in a note: that of its file's name (`2026-09 updates.md`), else of the innermost folder
 * that says one. Undefined where a name says two.
 */
export function namedYear(path: FilePath): YearOfNote {
  let found: { readonly year: NamedYear | undefined } | undefined;
  return () => (found ??= { year: readYear(path) }).year;
}

/** That year, read where it is first asked for. */
export type YearOfNote = () => NamedYear | undefined;

function readYear(path: FilePath): NamedYear | undefined {
  if (!/\d{4}/.test(path)) return undefined;
  for (const name of [fileStem(path), ...path.split('/').slice(0, -1).reverse()]) {
    const found = [...name.matchAll(yearAndMonth)];
    const years = new Set(found.map(([, year]) => year));
    if (years.size > 1) return undefined;
    const [first] = found;
    if (first)
      return { year: Number(first[1]), month: first[2] === undefined ? undefined : Number(first[2]) };
  }
  return undefined;
}
