/**
 * The reason for a suggestion, as data. `words` are from the note, never from private text, and without them the
 * activity would rank lower. They are empty where none may be shown.
 */
export type Reason =
  /** The words are in the activity's title, or else in its path, which then is the title here. */
  | OfOwnWords<'title'>
  /** The words are in the activity's description. */
  | OfOwnWords<'description'>
  /** The words belong to a subject that the activity mentions. */
  | { readonly code: 'subject'; readonly words: readonly string[]; readonly title: string }
  /** `notes` similar notes with these words are filed there. */
  | { readonly code: 'alike'; readonly words: readonly string[]; readonly notes: number }
  /** `notes` notes of the same series are filed there; without a name where the title is private. */
  | { readonly code: 'series'; readonly name: string | undefined; readonly notes: number }
  /** `notes` of the `of` filed notes in the same folder are filed there. */
  | { readonly code: 'folder'; readonly folder: string; readonly notes: number; readonly of: number }
  /** The only evidence is that many notes are filed there. */
  | { readonly code: 'often'; readonly notes: number };

interface OfOwnWords<Code extends string> {
  readonly code: Code;
  readonly words: readonly string[];
  readonly title: string;
  /** The word as the title or description has it, where the note's only word is another form of it: `bills` for `billing`. */
  readonly like?: string | undefined;
}
