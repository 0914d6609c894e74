import {
  comparableLabel,
  readDestination,
  readLabel,
  readTitle,
  skipBlanks,
  skipBlanksAndLineEnds,
  titleCloser,
} from './linkSyntax';

/** The link and footnote labels that a text defines. They decide whether text in brackets is a link. */
export class DefinedLabels {
  private readonly links: Set<string>;
  private readonly footnotes = new Set<string>();

  constructor(links = new Set<string>()) {
    this.links = links;
  }

  defineLink(label: string): void {
    this.links.add(comparableLabel(label));
  }

  defineFootnote(label: string): void {
    this.footnotes.add(comparableLabel(label));
  }

  get hasLinks(): boolean {
    return this.links.size > 0;
  }

  isLink(label: string): boolean {
    return this.hasLinks && this.links.has(comparableLabel(label));
  }

  isFootnote(label: string): boolean {
    return this.footnotes.size > 0 && this.footnotes.has(comparableLabel(label));
  }

  /** The same links, read by somebody who knows no footnotes. */
  withoutFootnotes(): DefinedLabels {
    return new DefinedLabels(this.links);
  }
}

/**
 * Adds the link reference definitions at the start of a paragraph to `labels`. The paragraph's lines are joined by
 * `\n`. Returns how many lines the definitions take up.
 */
export function takeDefinitions(paragraph: string, labels: DefinedLabels): number {
  let lines = 0;
  let at = 0;
  while (paragraph.charCodeAt(at) === 91) {
    const end = readDefinition(paragraph, at, labels);
    if (end === -1) break;
    for (; at < end; at++) if (paragraph.charCodeAt(at) === 10) lines++;
    lines++;
    at = end + 1;
  }
  return lines;
}

// Returns the offset of the line ending after the definition, or the end of the paragraph; -1 where there is none.
function readDefinition(text: string, start: number, labels: DefinedLabels): number {
  const end = text.length;
  const labelEnd = readLabel(text, start, end);
  if (labelEnd === -1 || text.charCodeAt(labelEnd) !== 58) return -1;
  const destination = skipBlanksAndLineEnds(text, labelEnd + 1, end);
  const destinationEnd = readDestination(text, destination, end, Number.POSITIVE_INFINITY);
  if (destinationEnd === -1) return -1;
  const titleEnd = readDefinitionTitle(text, destinationEnd);
  const definitionEnd = titleEnd === -1 ? restOfLine(text, destinationEnd) : titleEnd;
  if (definitionEnd !== -1) labels.defineLink(text.slice(start + 1, labelEnd - 1));
  return definitionEnd;
}

function readDefinitionTitle(text: string, destinationEnd: number): number {
  const start = skipBlanksAndLineEnds(text, destinationEnd, text.length);
  if (start === destinationEnd || Number.isNaN(titleCloser(text.charCodeAt(start)))) return -1;
  const end = readTitle(text, start, text.length);
  return end === -1 ? -1 : restOfLine(text, end);
}

// The end of the line if only blanks are left on it; -1 otherwise.
function restOfLine(text: string, start: number): number {
  const at = skipBlanks(text, start, text.length);
  return at === text.length || text.charCodeAt(at) === 10 ? at : -1;
}
