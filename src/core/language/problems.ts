import { noteProblems } from '../note/problems';
import { scanNote } from '../note/scanNote';
import type { Problem } from '../problem';
import type { LanguageContext } from './context';

/** What is wrong in a note as its editor shows it: what `check` prints of it when it is saved like this. */
export function problemsOf({ workspace, path, text }: LanguageContext): readonly Problem[] {
  return noteProblems(text, scanNote(path, text).note, workspace.taxonomy);
}
