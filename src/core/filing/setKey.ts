import { readFrontMatter } from '../frontMatter/frontMatter';
import { pairOf, spanOf } from '../frontMatter/nodes';
import type { Day } from '../period/day';
import { lineContentEnd, lineEndOf } from '../text/lines';
import type { Splice } from '../text/splice';
import { applySplices } from '../text/splice';
import { readData } from '../frontMatter/data';
import { textOf } from '../frontMatter/values';
import { newBlock } from './addToKey';
import { mapIndent } from './blockLayout';
import { oddBlock } from './keyLayout';
import type { FilingPlan } from './request';

/**
 * The splices that write a value of plain characters under a key, in the spelling of the key that is there, and in front matter
 * that is made for it where there is none. Undefined where the front matter has a shape that edits do not support.
 */
export function keySplices(text: string, key: string, value: string): readonly Splice[] | undefined {
  const splices = plan(text, key, value);
  const after = splices && readData(applySplices(text, splices));
  return after?.kind === 'mapping' && textOf(after, key)?.text === value ? splices : undefined;
}

/** The splices that write the day of a note; see `keySplices`. */
export function dateSplices(text: string, day: Day): readonly Splice[] | undefined {
  return keySplices(text, 'date', day);
}

/** The plan of `dateSplices`, for a command. */
export function planDate(text: string, day: Day): FilingPlan {
  const splices = dateSplices(text, day);
  return splices
    ? { kind: 'edit', splices }
    : { kind: 'refused', refusal: { code: 'shape-unsupported', args: ['date'] } };
}

function plan(text: string, key: string, value: string): readonly Splice[] | undefined {
  const frontMatter = readFrontMatter(text);
  if (frontMatter.kind === 'broken' || (frontMatter.kind === 'absent' && frontMatter.late)) return undefined;
  if (frontMatter.kind === 'absent') {
    const at = text.startsWith('\uFEFF') ? 1 : 0;
    return [{ start: at, end: at, text: newBlock([`${key}: ${value}`], text.slice(at), lineEndOf(text)) }];
  }
  if (oddBlock(text, frontMatter)) return undefined;
  const pair = pairOf(frontMatter, key);
  if (!pair) {
    const at = frontMatter.block.end;
    return [
      { start: at, end: at, text: `${mapIndent(text, frontMatter)}${key}: ${value}${lineEndOf(text)}` },
    ];
  }
  const name = spanOf(frontMatter, pair.key);
  const lineEnd = lineContentEnd(text, name.end);
  const old = pair.value === null ? undefined : spanOf(frontMatter, pair.value);
  if (old && old.end > old.start) return old.end <= lineEnd ? [{ ...old, text: value }] : undefined;
  const colon = text.indexOf(':', name.end);
  return colon === -1 || colon >= lineEnd
    ? undefined
    : [{ start: colon + 1, end: colon + 1, text: ` ${value}` }];
}
