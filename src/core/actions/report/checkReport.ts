import { forEachConcurrently } from '../../store/forEachConcurrently';
import type { Workspace } from '../../workspace/workspace';
import { isReport } from '../../workspace/noNote';
import { readNote } from '../../note/readNote';
import type { Refusal } from '../../refusal';
import { checkLines } from '../../report/check/checkLines';
import type { Finding } from '../../report/check/finding';
import { readReport } from '../../report/check/reading';
import type { SourceState } from '../../report/check/source';
import { Source } from '../../report/check/source';
import { NoteLocator } from '../../report/check/noteLocator';
import { wordsFor } from '../../report/words/languages';
import type { FilePath } from '../../store/store';

/** The result of Check Report. */
export type ReportCheck =
  | {
      readonly kind: 'checked';
      /** How many lines of the report link to a note. */
      readonly lines: number;
      /** In the order of the report. */
      readonly findings: readonly Finding[];
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/**
 * Checks a report's lines against the notes that they link to, as they are in unsaved editors. Reads only these notes
 * and, for a missing one, the few notes that it may have been renamed to. Writes nothing.
 */
export async function checkReport(workspace: Workspace, path: FilePath): Promise<ReportCheck> {
  const { store, index, remit } = workspace;
  const read = await store.read(path);
  if (read.kind === 'unreadable') {
    const code = read.reason === 'missing' ? 'file-missing' : 'file-unreadable';
    return { kind: 'refused', refusal: { code, args: [read.reason, read.detail] } };
  }
  // Without index.md it is unknown which files are notes, and so which notes are missing.
  if (workspace.isRemitBroken) return { kind: 'refused', refusal: { code: 'remit-broken', args: [] } };
  const report = readReport(read.text, path, remit);
  if (report.kind === 'refused') return report;
  const { lines, marked } = report;
  const sources = new Map<FilePath, SourceState>();
  await readSources(workspace, new Set(lines.map(({ address }) => address.path)), sources);
  const locator = new NoteLocator(lines, sources, index);
  await readSources(workspace, new Set(locator.pathsToSearch()), sources);
  const words = wordsFor(remit.language);
  const findings = checkLines({ text: read.text, lines, marked, sources, index, locator, words });
  return { kind: 'checked', lines: lines.length, findings };
}

async function readSources(
  { store, index, scope }: Workspace,
  paths: ReadonlySet<FilePath>,
  sources: Map<FilePath, SourceState>,
): Promise<void> {
  await forEachConcurrently([...paths], store.readsAtOnce, async (path) => {
    const read = await store.read(path);
    if (read.kind === 'text') {
      const isNote = scope.isNote(path) && !isReport(read.text);
      sources.set(path, {
        kind: 'text',
        source: new Source(path, readNote(path, read.text), index.taxonomy, isNote),
      });
    } else if (read.reason === 'missing') sources.set(path, { kind: 'missing' });
    else sources.set(path, { kind: 'unreadable', args: ['file-unreadable', read.reason, read.detail] });
  });
}
