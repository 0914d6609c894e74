/**
 * Why an activity is suggested, as data. The words stand in the note, outside of everything private, and without
 * them the activity would stand lower; a reason without words is one that may show none.
 */
export type Reason =
  /** Words of the note that stand in the activity's title. */
  | { readonly code: 'title'; readonly words: readonly string[]; readonly title: string }
  /** That stand in its description or in the category's title. */
  | { readonly code: 'description'; readonly words: readonly string[]; readonly title: string }
  /** That are about what it is about. */
  | { readonly code: 'subject'; readonly words: readonly string[]; readonly title: string }
  /** `notes` notes that are filed there have these words in common with it. */
  | { readonly code: 'alike'; readonly words: readonly string[]; readonly notes: number }
  /** `notes` notes that are called like this are filed there; without a name where the title is private. */
  | { readonly code: 'series'; readonly name: string | undefined; readonly notes: number }
  /** Of `of` filed notes in the same folder `notes` are filed there. */
  | { readonly code: 'folder'; readonly folder: string; readonly notes: number; readonly of: number }
  /** Nothing else speaks for it than that much is filed there. */
  | { readonly code: 'often'; readonly notes: number };
