import type { Day } from '../period/day';
import type { Problem } from '../problem';
import type { FilePath } from '../store/store';
import type { Span } from '../text/range';
import type { OwnTime } from './markdown/lineMinutes';
import type { NoteTasks } from './tasks';

/** The part of a note that a filing files: the whole note, a section or a block (docs/files.md#sections). */
export type FiledPart =
  | { readonly kind: 'note' }
  | {
      readonly kind: 'section';
      /** The heading's plain text, without hashtags. */
      readonly title: string;
      readonly level: number;
      /** The heading's line, from 0. */
      readonly line: number;
      /** From the heading to the next heading of its level or higher. */
      readonly span: Span;
    }
  | {
      readonly kind: 'block';
      /** The block's first words, for a row in the tree. */
      readonly title: string;
      /** The line of the hashtag that files the block, from 0. */
      readonly line: number;
      readonly span: Span;
    };

/** A section as a part of its note. */
export type SectionPart = Extract<FiledPart, { readonly kind: 'section' }>;

/** A section whose heading names a day: an entry of its own in a running note (docs/files.md#dated-sections). */
export interface DatedSection {
  readonly part: SectionPart;
  readonly day: Day;
  /** Whether it is marked `#private`, or lies in a section that is. */
  readonly private: boolean;
}

/** One of the meetings in a note of several (docs/files.md#several-meetings). */
export interface Meeting {
  readonly part: SectionPart;
  /** Its author has decided that it needs no filing. */
  readonly needsNoFiling: boolean;
}

/** Where a path is written: as an item of a front matter key, or as a hashtag in the text. */
export type Place = 'activities' | 'tags' | 'hashtag';

/** A path as it occurs in a note; unfiling and renaming edit exactly this token. */
export interface FilingToken {
  readonly place: Place;
  /** The path as written, without a leading `#`. */
  readonly written: string;
  /** The list item's value, or the hashtag with its `#`. */
  readonly span: Span;
  readonly part: FiledPart;
  /** Whether the token is in a section or block marked `#private`. */
  readonly private: boolean;
  /** The duration that the token's log line states, where it states one. */
  readonly time?: OwnTime;
}

/** A `#word` in `activities:` or `tags:` that YAML reads as a comment (H18). */
export interface SwallowedPath {
  readonly key: 'activities' | 'tags';
  /** Without the `#`. */
  readonly written: string;
  readonly span: Span;
}

/**
 * Everything the index keeps about one note, but for its `ReportFacts`. The scan is linear and independent of the
 * taxonomy: `filingsOf` decides later which tokens are filings.
 */
export interface ScannedNote {
  readonly path: FilePath;
  readonly title: string;
  readonly date: Day | undefined;
  /** Minutes. */
  readonly duration: number | undefined;
  readonly summary: string | undefined;
  readonly highlight: boolean;
  readonly private: boolean;
  readonly tokens: readonly FilingToken[];
  /** Possible paths that YAML reads as comments because of their `#` (H18). Most of them are mere comments. */
  readonly swallowed: readonly SwallowedPath[];
  /** `activities: []`: its author has decided that the note needs no filing. */
  readonly needsNoFiling: boolean;
  /** The front matter cannot be read: the note is left out of tree and report, and every edit is refused. */
  readonly broken: boolean;
  readonly problems: readonly Problem[];
  /** It has no summary, and its text says nothing yet: it ends no cadence. */
  readonly saysNothing: boolean;
  /** The title is the heading of a section marked `#private`. */
  readonly isTitlePrivate: boolean;
  /** In text order and disjoint; none in most notes. */
  readonly sections: readonly DatedSection[];
  /** In text order and disjoint: two or more, or none. */
  readonly meetings: readonly Meeting[];
}

/** What only a report asks of a note. It is read when the first report is made (`Workspace.readForReport`). */
export interface ReportFacts {
  /** Undefined where the note has no tasks, or is filed nowhere. */
  readonly tasks: NoteTasks | undefined;
  /** Hashes of content lines, by which the report recognizes text that is repeated across notes; see `lineHash`. */
  readonly contentHashes: Uint32Array;
}
