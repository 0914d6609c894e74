import type { Refusal } from '../refusal';
import type { FilePath } from '../store/store';

/** What became of one file that an action was to change. `editor`: in its unsaved buffer, not on disk. */
export type FileOutcome =
  | { readonly path: FilePath; readonly status: 'changed'; readonly where: 'disk' | 'editor' }
  | { readonly path: FilePath; readonly status: 'created' }
  /** `from`: where it stood before. */
  | { readonly path: FilePath; readonly status: 'moved'; readonly from: FilePath }
  | { readonly path: FilePath; readonly status: 'removed' }
  | { readonly path: FilePath; readonly status: 'unchanged' }
  | { readonly path: FilePath; readonly status: 'refused'; readonly refusal: Refusal };
