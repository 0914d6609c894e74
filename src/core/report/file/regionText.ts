import { lineContentEnd, nextLineStart } from '../../text/lines';
import type { LineRecord } from './lineRecord';
import { recordComment, recordIn } from './lineRecord';
import { beginMarker, endMarker } from './markers';

/** What stands between two markers, apart. */
export interface RegionContent {
  /** The report's text and the author's, without blank lines around it. */
  readonly body: string;
  /** Undefined in reports of earlier builds, and where it was deleted. */
  readonly record: LineRecord | undefined;
}

// Comments in which a report's file records what was generated.
const comment = /^<!-- remit-(?:lines|fingerprints) /;

/** Takes the comments out of the text between two markers. */
export function readContent(content: string): RegionContent {
  const kept: string[] = [];
  let record: LineRecord | undefined;
  for (let at = 0; at < content.length; at = nextLineStart(content, at)) {
    const line = content.slice(at, lineContentEnd(content, at));
    if (comment.test(line)) record = recordIn(line) ?? record;
    else kept.push(content.slice(at, nextLineStart(content, at)));
  }
  const body = kept
    .join('')
    .replace(/^(?:[ \t]*(?:\r\n|\r|\n))+/, '')
    .trimEnd();
  return { body, record };
}

/** What is written between two markers, and with them. */
export interface WrittenRegion {
  readonly id: string;
  readonly hash: string;
  readonly body: string;
  readonly record: LineRecord;
  /** The comment that Check Report detects changes by; empty if there is none. */
  readonly seal: string;
}

/** The whole region, up to the end of its last line. `body` stands in it as it is, behind an empty line. */
export function regionText({ id, hash, body, record, seal }: WrittenRegion, lineEnd: string): string {
  const comments = [recordComment(record), ...(seal === '' ? [] : [seal])].flatMap((one) => [one, '']);
  const lines = ['', ...(body === '' ? [] : [body, '']), ...comments];
  return [beginMarker(id, hash), ...lines, endMarker(id)].join(lineEnd) + lineEnd;
}

/** Where a region's body begins in `regionText`, in UTF-16 code units. */
export function bodyStart({ id, hash }: WrittenRegion, lineEnd: string): number {
  return beginMarker(id, hash).length + 2 * lineEnd.length;
}
