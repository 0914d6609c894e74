import type { FrontMatterData } from '../frontMatter/data';
import { listOf, textOf } from '../frontMatter/values';

/**
 * Whether front matter is that of a transcript, which a note-taker writes beside its note (`type: transcript`). One that
 * its author has filed is a note.
 */
export function isTranscript(frontMatter: FrontMatterData): boolean {
  if (frontMatter.kind !== 'mapping') return false;
  if (textOf(frontMatter, 'type')?.text.trim().toLowerCase() !== 'transcript') return false;
  return listOf(frontMatter, 'activities').kind === 'absent';
}
