import type { ScannedNote } from '../../note/note';
import type { Revision } from '../../store/store';
import type { NoteRow } from './rows';
import { noteOf, rowOf } from './rows';

const noFile = { revision: '' as Revision, stamp: { size: 0, time: 0 } };

/**
 * The same note, which keeps nothing of its text: a title that was cut out of a text holds the whole of it in memory
 * wherever an engine makes such parts without copying. Written out and read again it is on its own.
 */
export function detached(note: ScannedNote): ScannedNote {
  const row = JSON.stringify(rowOf({ note, ...noFile }));
  return noteOf(JSON.parse(row) as NoteRow, note.contentHashes).note;
}
