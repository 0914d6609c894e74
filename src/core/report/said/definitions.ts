import { definitionsOf } from '../line/passages';

/** A note's link definitions, which may stand far from the links that they make. */
export class Definitions {
  readonly #byLabel = new Map<string, string>();

  constructor(text: string) {
    for (const line of definitionsOf(text).split('\n')) {
      const label = comparableLabel(/\[([^\]]*)\]/.exec(line)?.[1] ?? '');
      if (label !== '' && !this.#byLabel.has(label)) this.#byLabel.set(label, line);
    }
  }

  /** Those that a piece of the text needs, to be put behind it: a note may have as many as it has pieces. */
  of(source: string): string {
    if (this.#byLabel.size === 0) return '';
    const labels = new Set(
      [...source.matchAll(/\[([^[\]]{1,200})\]/g)].map(([, label = '']) => comparableLabel(label)),
    );
    const lines = [...labels].flatMap((label) => this.#byLabel.get(label) ?? []);
    return lines.length === 0 ? '' : `\n\n${lines.join('\n')}`;
  }
}

function comparableLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}
