import { filingsOf, partKey } from '../note/filing';
import { partsOf } from '../note/filedPart';
import { isNoFilingMark } from '../note/marks';
import type { HashtagPlace } from '../note/markdown/textBlock';
import type { FilingToken, Place, FiledPart } from '../note/note';
import type { Refusal } from '../refusal';
import type { ActivityPath } from '../taxonomy/taxonomy';
import type { Splice } from '../text/splice';
import type { Draft } from './draft';
import { editDraft } from './draft';
import { addHashtagLine, addHashtagsBeside } from './hashtagLine';
import { addPaths, isRefusal, removeValues } from './keyEdit';
import { frontMatterRefusal } from './draft';
import { pathOf } from './request';
import { removeHashtags } from './removeHashtags';
import type { Target } from './target';
import { firstIdThatIsNoHashtag, partOfTarget } from './target';
import { readsAsMeant } from './verify';
import type { FilingContext } from './request';

/** The changes wanted for one part. Paths are canonical; `add` has none that the part is filed under already. */
export interface Wanted {
  readonly target: Target;
  readonly add: readonly ActivityPath[];
  readonly remove: ReadonlySet<ActivityPath>;
}

/** Plans a request with resolved part and paths. Adds before it removes, so that a list keeps its place and style. */
export class Planner {
  readonly #wanted: Wanted;
  readonly #context: FilingContext;
  readonly #isKeyValueRemoved = (value: string): boolean =>
    this.#isRemovedPath(value.trim().replace(/^#/, ''));

  constructor(wanted: Wanted, context: FilingContext) {
    this.#wanted = wanted;
    this.#context = context;
  }

  /** The verified draft that carries out the request; `start` itself where nothing has to change; or the refusal. */
  plan(start: Draft): Draft | Refusal {
    const added = this.#add(start);
    if ('code' in added) return added;
    const end = this.#remove(added);
    if ('code' in end) return end;
    return end === start || this.#isVerified(start, end) ? end : { code: 'not-verified', args: [] };
  }

  #add(draft: Draft): Draft | Refusal {
    const { add, target } = this.#wanted;
    if (add.length === 0) return draft;
    const { frontMatter, note, outline } = draft.scan;
    if (frontMatter.kind === 'absent' && frontMatter.late) return frontMatterRefusal(note);
    if (target.kind === 'note') return edited(draft, addPaths(draft, this.#context.key, add));
    const odd = add.map(firstIdThatIsNoHashtag).find((id) => id !== undefined);
    if (odd !== undefined) return { code: 'id-not-hashtag', args: [odd] };
    if (target.kind === 'block') return edited(draft, addHashtagsBeside(outline, target.part, add));
    const heading = target.kind === 'section' ? outline.heads[target.heading] : undefined;
    if (!heading) return { code: 'no-section', args: [] };
    return edited(draft, addHashtagLine(draft.text, outline, heading, add));
  }

  #remove(start: Draft): Draft | Refusal {
    let draft: Draft = start;
    for (const key of ['activities', 'tags'] as const) {
      if (!this.#removedTokens(draft).some(({ place }) => place === key)) continue;
      const next = edited(draft, removeValues(draft, key, this.#isKeyValueRemoved));
      if ('code' in next) return next;
      draft = next;
    }
    return this.#removeHashtags(draft);
  }

  #removeHashtags(draft: Draft): Draft | Refusal {
    const { outline, frontMatter } = draft.scan;
    const starts = new Set(
      this.#removedTokens(draft)
        .filter(isHashtagToken)
        .map(({ span }) => span.start),
    );
    const places = outline.hashtags.filter(
      (place) => starts.has(place.start) || this.#isSettled(place, draft),
    );
    if (places.length === 0) return draft;
    const splices = removeHashtags(draft.text, frontMatter.bodyStart, outline, places);
    return edited(draft, splices ?? { code: 'not-verified', args: [] });
  }

  // A section is either filed or in need of no filing: whatever is filed or unfiled there takes the mark away.
  #isSettled(place: HashtagPlace, draft: Draft): boolean {
    if (this.#wanted.target.kind !== 'section' || place.scope === 'block' || !isNoFilingMark(place))
      return false;
    const part = this.#partIn(draft);
    return part !== undefined && partKey(partsOf(draft.text, draft.scan.outline)(place)) === partKey(part);
  }

  #removedTokens(draft: Draft): readonly FilingToken[] {
    const part = this.#partIn(draft);
    return part ? draft.scan.note.tokens.filter((token) => this.#isRemoved(token, part)) : [];
  }

  #isRemoved(token: FilingToken, part: FiledPart): boolean {
    return partKey(token.part) === partKey(part) && this.#isRemovedPath(token.written);
  }

  #isRemovedPath(written: string): boolean {
    const path = pathOf(this.#context.taxonomy, written);
    return path !== undefined && this.#wanted.remove.has(path);
  }

  #partIn({ text, scan }: Draft): FiledPart | undefined {
    return partOfTarget(text, scan, this.#wanted.target);
  }

  #isVerified(start: Draft, end: Draft): boolean {
    const part = this.#partIn(start);
    if (!part) return false;
    const place: Place = part.kind === 'note' ? this.#context.key : 'hashtag';
    const added = this.#wanted.add.map((written) => ({ place, written, part }));
    const isRemoved = (token: FilingToken): boolean => this.#isRemoved(token, part);
    // The mark of a section that needs no filing is no token.
    const intent =
      part.kind === 'section' ? { added, isRemoved, edits: 'hashtag' as const } : { added, isRemoved };
    return readsAsMeant(start, end, intent) && this.#isFiledAsMeant(end);
  }

  #isFiledAsMeant(end: Draft): boolean {
    const { add, remove, target } = this.#wanted;
    if (target.kind === 'block') return true;
    const part = this.#partIn(end);
    if (!part) return false;
    const filings = filingsOf(end.scan.note, this.#context.taxonomy);
    const here = filings
      .filter((filing) => partKey(filing.part) === partKey(part))
      .map(({ activity }) => activity);
    return add.every((path) => here.includes(path)) && !here.some((path) => remove.has(path));
  }
}

function isHashtagToken({ place }: FilingToken): boolean {
  return place === 'hashtag';
}

function edited(draft: Draft, result: readonly Splice[] | Refusal): Draft | Refusal {
  return isRefusal(result) ? result : editDraft(draft, result);
}
