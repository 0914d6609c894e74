import GithubSlugger from 'github-slugger';
import type { AnyHeading } from './markdown/allHeadings';
import { allHeadings } from './markdown/allHeadings';
import type { Outline } from './markdown/outline';
import { linkedHeading } from './markdown/sections';

/** A heading that links can land on. */
export interface Anchor extends AnyHeading {
  /** What follows `#` in the address of a link, not encoded. */
  readonly anchor: string;
}

/**
 * The anchors of all headings of a text, in order. A repeated heading gets a number, and headings in quotes and lists
 * count for it. Equal to the ids of VS Code's markdown preview (1.139) and to github-slugger 2.0.0. Where VS Code gives
 * one id to two headings, as to the last two of `A`, `A` and `A-1`, the later one has a number of its own, as on GitHub.
 */
export function allAnchors(outline: Pick<Outline, 'heads' | 'nested'>): readonly Anchor[] {
  const all = allHeadings(outline);
  const anchors = anchorsOf(all.map(({ written }) => written));
  return all.map((heading, at) => ({ ...heading, anchor: anchors[at] ?? '' }));
}

/**
 * One anchor for all that begins a section, in order. An item or a line that is a day has none: a link leads to the
 * section around it, or undefined: to the note.
 */
export function sectionAnchors(outline: Pick<Outline, 'heads' | 'nested'>): readonly (string | undefined)[] {
  const { heads } = outline;
  const anchors = new Map(allAnchors(outline).map(({ anchor, heading }) => [heading, anchor]));
  return heads.map((_, at) => {
    const linked = linkedHeading(heads, at);
    // Text under the title is at the top of the note.
    const isTop = linked !== at && linked === 0 && heads[0]?.level === 1;
    return linked === undefined || isTop ? undefined : anchors.get(linked);
  });
}

/** One anchor for each heading of a text, given as they are written (`Heading.written`), from the text's first on. */
export function anchorsOf(written: readonly string[]): readonly string[] {
  const slugger = new GithubSlugger();
  return written.map((text) => slugger.slug(text.trim()));
}

/** The anchor that the fragment of a link means, as a browser and VS Code read it: decoded, and in lower case. */
export function anchorOfFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment).toLowerCase();
  } catch {
    return fragment.toLowerCase();
  }
}
