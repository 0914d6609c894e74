/**
 * The reason for a suggestion, as data. `words` are from the note, never from private text, and without them the
 * activity would rank lower. They are empty where none may be shown.
 */
export type Reason =
  /** The words are in the activity's title. */
  | { readonly code: 'title'; readonly words: readonly string[]; readonly title: string }
  /** The words are in the activity's description or in the category's title. */
  | { readonly code: 'description'; readonly words: readonly string[]; readonly title: string }
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
