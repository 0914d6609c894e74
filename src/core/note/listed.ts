import type { FrontMatterData } from '../frontMatter/data';
import type { ListValue } from '../frontMatter/values';
import { listOf } from '../frontMatter/values';
import type { Problem } from '../problem';
import { rangeOf } from '../text/range';
import type { FiledPart, FilingToken, Place } from './note';

/** What a note's front matter says of where it is filed. */
export interface Listed {
  readonly tokens: readonly FilingToken[];
  readonly needsNoFiling: boolean;
  readonly problems: readonly Problem[];
}

/** Reads `activities` and `tags`, which file the note as a whole. */
export function readListed(text: string, frontMatter: FrontMatterData): Listed {
  if (frontMatter.kind !== 'mapping') return { tokens: [], needsNoFiling: false, problems: [] };
  const activities = listOf(frontMatter, 'activities');
  return {
    tokens: [...tokensOf('activities', activities), ...tokensOf('tags', listOf(frontMatter, 'tags'))],
    needsNoFiling: activities.kind === 'list' && activities.items.length + activities.odd.length === 0,
    problems: shapeProblems(text, activities),
  };
}

/** The paths that a key's value lists. */
export function tokensOf(place: Place, value: ListValue): readonly FilingToken[] {
  if (value.kind !== 'list' && value.kind !== 'scalar') return [];
  return value.items
    .map(({ text, span }) => ({ written: text.trim().replace(/^#/, ''), span }))
    .filter(({ written }) => written !== '')
    .map(({ written, span }) => ({ place, written, span, part: wholeNote, private: false }));
}

const wholeNote: FiledPart = { kind: 'note' };

function shapeProblems(text: string, value: ListValue): readonly Problem[] {
  const odd = value.kind === 'odd' ? [value.span] : value.kind === 'list' ? value.odd : [];
  return odd.map((span) => ({ code: 'filing-shape', args: ['activities'], range: rangeOf(text, span) }));
}
