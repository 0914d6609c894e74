import type { Refusal, RefusalCode } from '../refusal';
import type { FilePath, ReadResult, WriteResult } from '../store/store';

/** The result of one file's edit. `editor`: changed in an unsaved editor's buffer, not on disk. */
export type FileOutcome =
  | { readonly path: FilePath; readonly status: 'changed'; readonly where: 'disk' | 'editor' }
  | { readonly path: FilePath; readonly status: 'created' }
  /** `from`: the path before the move. */
  | { readonly path: FilePath; readonly status: 'moved'; readonly from: FilePath }
  | { readonly path: FilePath; readonly status: 'removed' }
  | { readonly path: FilePath; readonly status: 'unchanged' }
  | { readonly path: FilePath; readonly status: 'refused'; readonly refusal: Refusal };

/** The outcome of a file that was left alone, with the reason. */
export function refused(path: FilePath, code: RefusalCode, args: readonly string[] = []): FileOutcome {
  return { path, status: 'refused', refusal: { code, args } };
}

/** The refusal for a file that cannot be read. */
export function unreadableRefusal(read: Extract<ReadResult, { kind: 'unreadable' }>): Refusal {
  if (read.reason === 'missing') return { code: 'file-missing', args: [] };
  return { code: 'file-unreadable', args: [read.reason, read.detail] };
}

/** The refusal for a write that failed. */
export function writeRefusal(result: Exclude<WriteResult, { kind: 'written' }>): Refusal {
  if (result.kind === 'exists') return { code: 'already-exists', args: [] };
  if (result.kind === 'stale') return { code: 'changed-underneath', args: [] };
  if (result.kind === 'overtook') return { code: 'overtook', args: [] };
  switch (result.reason) {
    case 'read-only':
    case 'read-only-setting':
      return { code: result.reason, args: [result.detail] };
    case 'unsaved':
      return { code: 'unsaved-changes', args: [] };
    case 'failed':
      return { code: 'write-failed', args: [result.detail] };
  }
}
