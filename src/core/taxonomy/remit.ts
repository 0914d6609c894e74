/**
 * The remit: what `responsibilities/index.md` says. Everything that changes what a file means or a report says
 * lives there, so that the editor, the command line and a colleague's machine agree (docs/files.md#the-remit).
 */
export interface Remit {
  readonly role: string | undefined;
  /** Where filing writes. */
  readonly key: FilingKey;
  /** Globs of what is a note, relative to the folder. */
  readonly notes: readonly string[];
  readonly exclude: readonly string[];
  /** Whether what .gitignore files ignore is no note. */
  readonly gitignore: boolean;
  readonly folders: { readonly notes: string; readonly reports: string };
  /** The month, 1 to 12, a year begins in. */
  readonly fiscalYearStart: number;
  /** BCP 47 tag of the reports' language. */
  readonly language: string;
  /** What the author calls decisions and highlights, beside the English words: headings, and starts of lines. */
  readonly words: { readonly decisions: readonly string[]; readonly highlights: readonly string[] };
  /** The author's own statement of the job: the body of the file, without blank ends; may be empty. */
  readonly statement: string;
}

export type FilingKey = 'activities' | 'tags';

export const defaultRemit: Remit = {
  role: undefined,
  key: 'activities',
  notes: ['**/*.md'],
  exclude: [],
  gitignore: false,
  folders: { notes: 'notes', reports: 'reports' },
  fiscalYearStart: 1,
  language: 'en',
  words: { decisions: [], highlights: [] },
  statement: '',
};
