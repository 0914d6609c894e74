import { readData } from '../frontMatter/data';
import { listOf } from '../frontMatter/values';
import type { FileProblem } from '../problem';
import { foldersAbove } from '../store/filePath';
import type { FilePath, Store } from '../store/store';
import { globFault } from '../taxonomy/globFault';
import { asRead } from '../taxonomy/globText';
import { rangeOf } from '../text/range';
import { anyGlob } from '../workspace/editorGlobs';
import { isNeverEntered, remitFile } from '../workspace/scope';

/** The patterns of index.md that match no file of the folder: most of them are misspelt. Lists the whole folder. */
export async function unusedPatterns(store: Store): Promise<readonly FileProblem[]> {
  const read = await store.read(remitFile);
  const data = read.kind === 'text' ? readData(read.text) : undefined;
  if (read.kind !== 'text' || data?.kind !== 'mapping') return [];
  const written = (['notes', 'exclude'] as const).flatMap((key) => {
    const list = listOf(data, key);
    return list.kind === 'list' ? list.items.map((item) => ({ key, ...item })) : [];
  });
  const usable = written.filter(({ text }) => globFault(text, 'anything') === undefined);
  if (usable.length === 0) return [];
  const paths = withFolders(await store.list((path) => isNeverEntered(path)));
  return usable.flatMap(({ key, text, span }): readonly FileProblem[] => {
    const matches = anyGlob([asRead(text)], { dot: true, nocase: true });
    if (paths.some((path) => matches(path))) return [];
    return [{ path: remitFile, code: 'pattern-unused', args: [key, text], range: rangeOf(read.text, span) }];
  });
}

function withFolders(files: readonly FilePath[]): readonly FilePath[] {
  return [
    ...new Set(
      files.flatMap((path) => [path, ...foldersAbove(path).flatMap((folder) => [folder, `${folder}/`])]),
    ),
  ];
}
