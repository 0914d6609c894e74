import { isDeclaration, remitFile } from '../workspace/scope';
import { taxonomyProblems } from '../workspace/taxonomyProblems';
import { vanishedProblems } from '../workspace/vanishedPaths';
import { noteProblems } from '../note/problems';
import { scanNote } from '../note/scanNote';
import type { Problem } from '../problem';
import { readCategory } from '../taxonomy/readCategory';
import { readRemit } from '../taxonomy/readRemit';
import type { LanguageContext } from './context';

/** The problems of a file by its text in the editor: those that `check` would print for it after saving. */
export function problemsOf(context: LanguageContext): readonly Problem[] {
  const { workspace, path, text } = context;
  if (isDeclaration(path)) return declarationProblems(context);
  return noteProblems(text, scanNote(path, text).note, workspace.taxonomy);
}

// The file itself is read from the editor's text; the other category files are taken from the workspace.
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
