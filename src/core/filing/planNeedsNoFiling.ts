import { filingsOf, unknownPaths } from '../note/filing';
import { noFilingMark } from '../note/marks';
import type { Heading } from '../note/markdown/textBlock';
import type { Meeting } from '../note/note';
import type { Refusal } from '../refusal';
import type { FilePath } from '../store/store';
import type { Taxonomy } from '../taxonomy/taxonomy';
import { readFrontMatter } from '../frontMatter/frontMatter';
import { spanOf } from '../frontMatter/nodes';
import { rangeOf } from '../text/range';
import type { Splice } from '../text/splice';
import { addEmptyList } from './addToKey';
import type { Draft } from './draft';
import { editDraft, startDraft } from './draft';
import { frontMatterRefusal } from './draft';
import { addHashtagLine } from './hashtagLine';
import { blockOnTop, isRefusal, unsupported } from './keyEdit';
import { layoutOf } from './keyLayout';
import { readsAsMeant, sameTokens } from './verify';
import type { FilingPlan, PartReference } from './request';
import { findTarget } from './target';

const key = 'activities';

/**
 * Plans `activities: []`, which marks a note as reviewed and in need of no filing (docs/files.md#to-file). Refused for
 * a note that is filed or has an unknown path in `activities:`. Never throws.
 */
export function planNeedsNoFiling(path: FilePath, text: string, taxonomy: Taxonomy): FilingPlan {
  const start = startDraft(path, text);
  const { note } = start.scan;
  if (note.needsNoFiling) return { kind: 'unchanged' };
  const refusal = refusalOf(start, taxonomy);
  if (refusal) return { kind: 'refused', refusal };
  const splices = splicesOf(start);
  if (isRefusal(splices)) return { kind: 'refused', refusal: splices };
  const end = editDraft(start, splices);
  const isMeant = end.scan.note.needsNoFiling && readsAsMeant(start, end, { ...sameTokens, edits: key });
  return isMeant
    ? { kind: 'edit', splices: end.splices }
    : { kind: 'refused', refusal: { code: 'not-verified', args: [] } };
}

/**
 * Plans the mark of a meeting that needs no filing: a hashtag line below its heading (docs/files.md#several-meetings).
 * Refused where the note has no such meeting. Never throws.
 */
export function planMeetingNeedsNoFiling(path: FilePath, text: string, reference: PartReference): FilingPlan {
  const start = startDraft(path, text);
  const { note, outline } = start.scan;
  if (note.broken) return { kind: 'refused', refusal: frontMatterRefusal(note) };
  const target = findTarget(text, start.scan, reference, []);
  if ('code' in target) return { kind: 'refused', refusal: target };
  const at = target.kind === 'section' ? target.heading : -1;
  const heading = outline.heads[at];
  const meeting = meetingAt(start, heading);
  if (!heading || !meeting) return { kind: 'refused', refusal: { code: 'no-section', args: [] } };
  if (meeting.needsNoFiling) return { kind: 'unchanged' };
  const end = editDraft(start, addHashtagLine(text, outline, heading, [noFilingMark]));
  const isMarked = meetingAt(end, end.scan.outline.heads[at])?.needsNoFiling === true;
  return isMarked && readsAsMeant(start, end, { ...sameTokens, edits: 'hashtag' })
    ? { kind: 'edit', splices: end.splices }
    : { kind: 'refused', refusal: { code: 'not-verified', args: [] } };
}

function meetingAt({ scan: { note } }: Draft, heading: Heading | undefined): Meeting | undefined {
  return note.meetings.find(({ part }) => part.span.start === heading?.start);
}

function refusalOf({ text, scan: { note, frontMatter } }: Draft, taxonomy: Taxonomy): Refusal | undefined {
  if (note.broken || (frontMatter.kind === 'absent' && frontMatter.late)) return frontMatterRefusal(note);
  const filings = filingsOf(note, taxonomy);
  const token = filings[0]?.tokens[0];
  if (token) {
    const paths = [...new Set(filings.map(({ activity }) => activity))];
    return { code: 'already-filed', args: [paths.join(', ')], range: rangeOf(text, token.span) };
  }
  const unknown = unknownPaths(note, taxonomy).find(({ token: { place } }) => place === 'activities');
  return unknown && { code: unknown.code, args: unknown.args, range: rangeOf(text, unknown.token.span) };
}

function splicesOf({ text }: Draft): readonly Splice[] | Refusal {
  const frontMatter = readFrontMatter(text);
  if (frontMatter.kind !== 'mapping') return blockOnTop(text, [`${key}: []`]);
  const layout = layoutOf(text, frontMatter, key);
  if (layout.kind === 'odd') return unsupported(text, key, layout.span);
  const value = 'span' in layout ? layout.span : spanOf(frontMatter, frontMatter.map);
  return addEmptyList(text, frontMatter, key, layout) ?? unsupported(text, key, value);
}
