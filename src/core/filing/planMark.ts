import { filingsOf } from '../note/filing';
import { privateMark } from '../note/marks';
import type { Refusal } from '../refusal';
import type { FilePath } from '../store/store';
import { withinAny } from '../text/ranges';
import type { Splice } from '../text/splice';
import type { Draft } from './draft';
import { editDraft, frontMatterRefusal, startDraft } from './draft';
import { addHashtagLine, addHashtagsBeside } from './hashtagLine';
import type { FilingContext, FilingPlan, Mark, MarkRequest } from './request';
import { keySplices } from './setKey';
import type { Target } from './target';
import { findTarget, partOfTarget } from './target';
import { readsAsMeant, sameTokens } from './verify';

/**
 * Plans a mark: `highlight: true` or `private: true` in the front matter of a note, the hashtag `#private` in a part of one.
 * A highlight is always a whole note. Unchanged where that is said already, or where the part stands in something private. Never throws.
 */
export function planMark(
  path: FilePath,
  text: string,
  { part, mark }: MarkRequest,
  { taxonomy }: FilingContext,
): FilingPlan {
  const start = startDraft(path, text);
  const { note, frontMatter } = start.scan;
  if (isMarked(start, mark)) return { kind: 'unchanged' };
  if (note.broken || (frontMatter.kind === 'absent' && frontMatter.late))
    return { kind: 'refused', refusal: frontMatterRefusal(note) };
  if (part.kind === 'note' || mark === 'highlight') return noteMarked(start, mark);
  const target = findTarget(text, start.scan, part, filingsOf(note, taxonomy));
  return 'code' in target ? { kind: 'refused', refusal: target } : partMarked(start, target);
}

function isMarked({ scan: { note } }: Draft, mark: Mark): boolean {
  return mark === 'private' ? note.private : note.highlight;
}

function noteMarked(start: Draft, mark: Mark): FilingPlan {
  const splices = keySplices(start.text, mark, 'true');
  if (!splices) return refused({ code: 'shape-unsupported', args: [mark] });
  const end = editDraft(start, splices);
  const isMeant = isMarked(end, mark) && readsAsMeant(start, end, { ...sameTokens, marks: mark });
  return isMeant ? { kind: 'edit', splices } : refused({ code: 'not-verified', args: [] });
}

function partMarked(start: Draft, target: Target): FilingPlan {
  const part = partOfTarget(start.text, start.scan, target);
  if (!part || part.kind === 'note') return refused({ code: 'no-section', args: [] });
  const isPrivate = ({ scan }: Draft): boolean => withinAny(scan.privateSpans)(part.span.start);
  if (isPrivate(start)) return { kind: 'unchanged' };
  const end = editDraft(start, hashtagSplices(start, target));
  const isMeant =
    isPrivate(end) &&
    // No more than the part.
    !end.scan.note.private &&
    readsAsMeant(start, end, { ...sameTokens, edits: 'hashtag', marks: 'private' });
  return isMeant ? { kind: 'edit', splices: end.splices } : refused({ code: 'not-verified', args: [] });
}

function hashtagSplices({ text, scan: { outline } }: Draft, target: Target): readonly Splice[] {
  if (target.kind === 'block') return addHashtagsBeside(outline, target.part, [privateMark]);
  const heading = target.kind === 'section' ? outline.heads[target.heading] : undefined;
  return heading ? addHashtagLine(text, outline, heading, [privateMark]) : [];
}

function refused(refusal: Refusal): FilingPlan {
  return { kind: 'refused', refusal };
}
