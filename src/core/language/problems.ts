import { isDeclaration, remitFile } from '../workspace/scope';
import { taxonomyProblems } from '../workspace/taxonomyProblems';
import { vanishedProblems } from '../workspace/vanishedPaths';
import { noteProblems } from '../note/problems';
import { scanNote } from '../note/scanNote';
import type { Problem } from '../problem';
import { readCategory } from '../taxonomy/readCategory';
import { readRemit } from '../taxonomy/readRemit';
import type { LanguageContext } from './context';

/** What is wrong in a file as its editor shows it: what `check` prints of it when it is saved like this. */
export function problemsOf(context: LanguageContext): readonly Problem[] {
  const { workspace, path, text } = context;
  if (isDeclaration(path)) return declarationProblems(context);
  return noteProblems(text, scanNote(path, text).note, workspace.taxonomy);
}

// What the file says by itself is asked of its text; what it says beside other files, of what was read last.
function declarationProblems({ workspace, path, text }: LanguageContext): readonly Problem[] {
  if (path === remitFile) return readRemit(text).problems;
  const { category, problems } = readCategory(path, text);
  if (!category) return problems;
  const others = workspace.taxonomy.categories.filter(({ file }) => file !== path);
  const among = taxonomyProblems([...others, category]).filter((problem) => problem.path === path);
  const vanished = vanishedProblems(workspace.index)
    .filter((problem) => problem.path === path)
    .map((problem) => ({ ...problem, range: category.keyRanges.activities }));
  return [...problems, ...among, ...vanished];
}
