import { chinese } from './zh';
import { dutch } from './nl';
import { english } from './en';
import { french } from './fr';
import { german } from './de';
import { italian } from './it';
import type { NoteWords } from './noteWords';
import { portuguese } from './pt';
import { spanish } from './es';

/** The languages whose words are built in. All are read everywhere: a note does not say in which it is written. */
export const languages: readonly NoteWords[] = [
  ...[english, german, spanish, french, italian, dutch, portuguese, chinese],
];
