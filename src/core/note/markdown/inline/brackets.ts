import type { DefinedLabels } from '../definitions';
import {
  longestLabel,
  readDestination,
  readLabel,
  readTitle,
  skipBlanksAndLineEnds,
  titleCloser,
} from '../linkSyntax';
import { role } from './role';

/** A link or image, found at the `]` that closes its text. Offsets are into the inline content. */
export interface FoundLink {
  /** Its `[`, or the `!` of an image. */
  readonly start: number;
  readonly textStart: number;
  readonly end: number;
  /** How many delimiter runs precede it; the later ones are matched within its text alone. */
  readonly firstRun: number;
}

interface Opener {
  readonly start: number;
  readonly image: boolean;
  readonly firstRun: number;
  /** Links cannot be nested: brackets around a link are text. */
  inactive: boolean;
  holdsBrackets: boolean;
}

interface ImageSpan {
  readonly start: number;
  readonly end: number;
}

const deepestParentheses = 32;

/** Pairs the brackets of inline content and decides which pairs are links or images (CommonMark, Links and Images). */
export class Brackets {
  readonly #openers: Opener[] = [];
  readonly #images: ImageSpan[] = [];
  readonly #absentClosers = new Set<number>();
  readonly #content: string;
  readonly #labels: DefinedLabels;

  constructor(content: string, labels: DefinedLabels) {
    this.#content = content;
    this.#labels = labels;
  }

  open(start: number, image: boolean, firstRun: number): void {
    this.#markEnclosing();
    this.#openers.push({ start, image, firstRun, inactive: false, holdsBrackets: false });
  }

  /** The link or image whose text the `]` at `at` closes; undefined where the brackets are text. */
  close(at: number): FoundLink | undefined {
    const opener = this.#openers.pop();
    if (!opener || opener.inactive) return undefined;
    const textStart = opener.start + (opener.image ? 2 : 1);
    const end = this.#readTarget(at, textStart, opener);
    if (end === -1) return undefined;
    if (opener.image) this.#images.push({ start: textStart, end: at });
    else this.#deactivateEnclosing();
    return { start: opener.start, textStart, end, firstRun: opener.firstRun };
  }

  /** Gives the text inside images the role of a description. */
  describeImages(roles: Uint8Array): void {
    let covered = 0;
    const byStart = [...this.#images].sort((one, other) => one.start - other.start);
    for (const { start, end } of byStart) {
      for (let at = Math.max(start, covered); at < end; at++) {
        if (roles[at] === role.text) roles[at] = role.description;
        else if (roles[at] === role.html) roles[at] = role.verbatim;
      }
      covered = Math.max(covered, end);
    }
  }

  #markEnclosing(): void {
    const enclosing = this.#openers.at(-1);
    if (enclosing) enclosing.holdsBrackets = true;
  }

  #deactivateEnclosing(): void {
    for (let index = this.#openers.length - 1; index >= 0; index--) {
      const opener = this.#openers[index];
      if (!opener || opener.inactive) return;
      if (!opener.image) opener.inactive = true;
    }
  }

  // The end of the link whose text closes at `at`: after its destination or label, or for a shortcut after the `]`.
  #readTarget(at: number, textStart: number, opener: Opener): number {
    const next = this.#content.charCodeAt(at + 1);
    const defined = this.#isDefined(textStart, at, opener);
    if (next === 40) {
      const end = this.#readResource(at + 1);
      if (end !== -1) return end;
    }
    if (next !== 91) return defined ? at + 1 : -1;
    const labelEnd = readLabel(this.#content, at + 1, this.#content.length);
    if (labelEnd !== -1 && this.#labels.isLink(this.#content.slice(at + 2, labelEnd - 1))) return labelEnd;
    return defined && this.#content.charCodeAt(at + 2) === 93 ? at + 3 : -1;
  }

  #isDefined(start: number, end: number, opener: Opener): boolean {
    if (opener.holdsBrackets || end - start > longestLabel) return false;
    return this.#labels.isLink(this.#content.slice(start, end));
  }

  #readResource(start: number): number {
    const content = this.#content;
    const length = content.length;
    let at = skipBlanksAndLineEnds(content, start + 1, length);
    if (content.charCodeAt(at) === 41) return at + 1;
    const destinationEnd = readDestination(content, at, length, deepestParentheses);
    if (destinationEnd === -1) return -1;
    at = skipBlanksAndLineEnds(content, destinationEnd, length);
    if (at > destinationEnd && !Number.isNaN(titleCloser(content.charCodeAt(at)))) {
      const titleEnd = this.#readTitle(at);
      if (titleEnd === -1) return -1;
      at = skipBlanksAndLineEnds(content, titleEnd, length);
    }
    return content.charCodeAt(at) === 41 ? at + 1 : -1;
  }

  // Searches once for each missing closer: a later title with the same closer cannot be closed either.
  #readTitle(start: number): number {
    const closer = titleCloser(this.#content.charCodeAt(start));
    if (this.#absentClosers.has(closer)) return -1;
    const end = readTitle(this.#content, start, this.#content.length);
    if (end === -1) this.#absentClosers.add(closer);
    return end;
  }
}
