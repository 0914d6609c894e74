import { isAsciiPunctuation } from '../characters';
import type { DefinedLabels } from '../definitions';
import { readFootnoteLabel } from '../linkSyntax';
import { Brackets } from './brackets';
import type { DelimiterRun } from './emphasis';
import { delimiterRun, matchRuns } from './emphasis';
import { RawHtml, readAutolink } from './rawInline';
import { role } from './role';

const special = /[\\`*_~[\]<]/;
const noRoles = new Uint8Array(0);

/**
 * The {@link role} of each UTF-16 code unit of a block's inline content, whose lines are joined by `\n` and not
 * indented. Empty where all of it is text. Linear. Extended autolinks (`https://…` without `<>`) are text here.
 */
export function inlineRoles(text: string, labels: DefinedLabels): Uint8Array {
  if (!special.test(text)) return noRoles;
  const roles = new Uint8Array(text.length);
  new InlineScan(text, labels, roles).run();
  return roles;
}

class InlineScan {
  #at = 0;
  #runs: DelimiterRun[] = [];
  #strikesFirst: boolean | undefined;
  readonly #backticks: BacktickRuns;
  readonly #html: RawHtml;
  readonly #brackets: Brackets;
  readonly #text: string;
  readonly #labels: DefinedLabels;
  readonly #roles: Uint8Array;

  constructor(text: string, labels: DefinedLabels, roles: Uint8Array) {
    this.#text = text;
    this.#labels = labels;
    this.#roles = roles;
    this.#backticks = new BacktickRuns(text);
    this.#html = new RawHtml(text);
    this.#brackets = new Brackets(text, labels);
  }

  run(): void {
    while (this.#at < this.#text.length) this.#step(this.#text.charCodeAt(this.#at));
    this.#match(this.#runs, this.#strikesFirst ?? false);
    this.#brackets.describeImages(this.#roles);
  }

  #step(part: number): void {
    switch (part) {
      case 92:
        return this.#escape();
      case 96:
        return this.#codeSpan();
      case 42:
      case 95:
      case 126:
        return this.#delimiters(part);
      case 33:
        return this.#exclamation();
      case 91:
        return this.#openBracket();
      case 93:
        return this.#closeBracket();
      case 60:
        return this.#angle();
      default:
        this.#at++;
    }
  }

  #escape(): void {
    const next = this.#text.charCodeAt(this.#at + 1);
    if (next === 10) this.#hide(this.#at, this.#at + 1);
    else if (isAsciiPunctuation(next)) {
      this.#roles[this.#at] = role.syntax;
      this.#roles[this.#at + 1] = role.escaped;
      this.#at += 2;
    } else this.#at++;
  }

  #codeSpan(): void {
    const start = this.#at;
    while (this.#text.charCodeAt(this.#at) === 96) this.#at++;
    const length = this.#at - start;
    const closing = this.#backticks.closing(length, this.#at);
    if (closing === -1) return;
    const padding = this.#codePadding(this.#at, closing);
    this.#roles.fill(role.syntax, start, this.#at + padding);
    this.#roles.fill(role.verbatim, this.#at + padding, closing - padding);
    this.#hide(closing - padding, closing + length);
  }

  // One space is stripped from each end, unless the code is all spaces (CommonMark, Code spans).
  #codePadding(start: number, end: number): 0 | 1 {
    const padded = isSpace(this.#text.charCodeAt(start)) && isSpace(this.#text.charCodeAt(end - 1));
    if (!padded) return 0;
    for (let at = start; at < end; at++) if (!isSpace(this.#text.charCodeAt(at))) return 1;
    return 0;
  }

  #delimiters(marker: number): void {
    const start = this.#at;
    while (this.#text.charCodeAt(this.#at) === marker) this.#at++;
    if (marker === 126 && this.#at - start !== 2) return;
    this.#strikesFirst ??= marker === 126;
    this.#runs.push(delimiterRun(this.#text, start, this.#at));
  }

  #exclamation(): void {
    const image = this.#text.charCodeAt(this.#at + 1) === 91;
    if (!image || this.#footnoteEnd(this.#at + 1) !== -1) this.#at++;
    else {
      this.#brackets.open(this.#at, true, this.#runs.length);
      this.#at += 2;
    }
  }

  #openBracket(): void {
    const end = this.#footnoteEnd(this.#at);
    if (end !== -1) this.#hide(this.#at, end);
    else this.#brackets.open(this.#at++, false, this.#runs.length);
  }

  // The end of the footnote reference that begins at `start`; -1 where there is none or its label is not defined.
  #footnoteEnd(start: number): number {
    const end = readFootnoteLabel(this.#text, start, this.#text.length);
    return end !== -1 && this.#labels.isFootnote(this.#text.slice(start + 2, end - 1)) ? end : -1;
  }

  #closeBracket(): void {
    const link = this.#brackets.close(this.#at);
    if (!link) {
      this.#at++;
      return;
    }
    this.#match(this.#runs.splice(link.firstRun), true);
    this.#roles.fill(role.syntax, link.start, link.textStart);
    this.#hide(this.#at, link.end);
  }

  #angle(): void {
    const start = this.#at;
    const autolinkEnd = readAutolink(this.#text, start);
    if (autolinkEnd !== -1) {
      this.#roles.fill(role.verbatim, start + 1, autolinkEnd - 1);
      this.#roles[start] = role.syntax;
      this.#hide(autolinkEnd - 1, autolinkEnd);
      return;
    }
    const htmlEnd = this.#html.read(start);
    if (htmlEnd === -1) this.#at++;
    else this.#hide(start, htmlEnd, role.html);
  }

  #match(runs: readonly DelimiterRun[], strikesFirst: boolean): void {
    matchRuns(runs, strikesFirst, (opener, closer, length) => {
      this.#roles.fill(role.syntax, opener, opener + length);
      this.#roles.fill(role.syntax, closer, closer + length);
    });
  }

  #hide(start: number, end: number, as: number = role.syntax): void {
    this.#roles.fill(as, start, end);
    this.#at = end;
  }
}

function isSpace(part: number): boolean {
  return part === 32 || part === 10;
}

const backtick = 96;

/** The backtick strings of a text, indexed once by length, so that no closing one is searched for again and again. */
class BacktickRuns {
  private readonly startsByLength = new Map<number, number[]>();
  private readonly nextByLength = new Map<number, number>();

  constructor(text: string) {
    for (let at = text.indexOf('`'); at !== -1; at = text.indexOf('`', at)) {
      const start = at;
      while (text.charCodeAt(at) === backtick) at++;
      const starts = this.startsByLength.get(at - start);
      if (starts) starts.push(start);
      else this.startsByLength.set(at - start, [start]);
    }
  }

  /** The start of the first run of exactly `length` at or after `from`; -1 where there is none. `from` must ascend. */
  closing(length: number, from: number): number {
    const starts = this.startsByLength.get(length) ?? [];
    let next = this.nextByLength.get(length) ?? 0;
    while ((starts[next] ?? from) < from) next++;
    this.nextByLength.set(length, next);
    return starts[next] ?? -1;
  }
}
