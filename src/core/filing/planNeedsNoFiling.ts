import { filingsOf, unknownPaths } from '../note/filing';
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
import { blockOnTop, isRefusal, unsupported } from './keyEdit';
import { layoutOf } from './keyLayout';
import { readsAsMeant } from './verify';
import type { FilingPlan } from './request';

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
  const isMeant =
    end.scan.note.needsNoFiling && readsAsMeant(start, end, { added: [], isRemoved: () => false, key });
  return isMeant
    ? { kind: 'edit', splices: end.splices }
    : { kind: 'refused', refusal: { code: 'not-verified', args: [] } };
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
