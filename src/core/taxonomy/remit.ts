/**
 * The remit: the content of `responsibilities/index.md`. Everything that affects the meaning of files or the content of
 * reports is set there, so that the editor, the command line and a colleague's machine agree
 * (docs/files.md#the-remit).
 */
export interface Remit {
  readonly role: string | undefined;
  /** The front matter key to which filing adds paths. */
  readonly key: FilingKey;
  /** Globs of the notes, relative to the workspace folder. */
  readonly notes: readonly string[];
  readonly exclude: readonly string[];
  /** Whether files ignored by `.gitignore` are excluded from the notes. */
  readonly gitignore: boolean;
  readonly folders: { readonly notes: string; readonly reports: string };
  /** The first month, 1 to 12, of the fiscal year. */
  readonly fiscalYearStart: number;
  /** The language of reports, as a BCP 47 tag. */
  readonly language: string;
  /** Words for decisions and highlights besides the English ones, in headings and at the start of lines. */
  readonly words: { readonly decisions: readonly string[]; readonly highlights: readonly string[] };
  /** The author's description of the job: the body of the file, trimmed. May be empty. */
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
