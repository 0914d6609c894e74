import type { Column } from './column';
import type { Figure } from './measure';

const hosts = { plain: 'plain Node', node: 'Node host', web: 'web host' } as const;

/**
 * The table in markdown: a row per quantity, a column per environment; each cell has the value and its ratio to the
 * floor.
 */
export function tableOf(columns: readonly Column[]): string {
  const names = [...new Set(columns.flatMap(({ figures }) => figures.map(({ name }) => name)))];
  const head = ['', 'floor', ...columns.map(({ host, notes }) => `${hosts[host]}, ${grouped(notes)} notes`)];
  const lines = names.map((name) => {
    const found = columns.map(({ figures }) => figures.find((figure) => figure.name === name));
    const floor = found.find((figure) => figure?.floor)?.floor?.name ?? '';
    return [name, floor, ...found.map(cellOf)];
  });
  return aligned([head, ...lines]);
}

/**
 * How costs scale with the number of notes, in plain Node: the cost per note in the largest workspace divided by that
 * in the smallest. For a single change, the total costs are compared, since they should not grow at all. Undefined for
 * a single size.
 */
export function scalingOf(columns: readonly Column[]): string | undefined {
  const plain = columns.filter(({ host }) => host === 'plain').sort((a, b) => a.notes - b.notes);
  const [fewest, most] = [plain[0], plain.at(-1)];
  if (!fewest || !most || fewest.notes === most.notes) return undefined;
  const ratio = (name: string, isPerNote: boolean): string => {
    const [few, many] = [valueOf(fewest, name), valueOf(most, name)];
    return (many / few / (isPerNote ? most.notes / fewest.notes : 1)).toFixed(2);
  };
  const title = `${grouped(most.notes)} notes over ${grouped(fewest.notes)}`;
  return aligned([
    ['scaling', title],
    ...['cold', 'tree', 'report'].map((name) => [`${name}, a note`, ratio(name, true)]),
    ['one change', ratio("one change, to the tree's rows", false)],
  ]);
}

function valueOf({ figures }: Column, name: string): number {
  return figures.find((figure) => figure.name === name)?.value ?? NaN;
}

function cellOf(figure: Figure | undefined): string {
  if (!figure) return '–';
  const { value, unit, floor } = figure;
  const shown = `${rounded(value)} ${unit}`;
  return floor ? `${shown} (${(value / floor.value).toFixed(2)} × ${rounded(floor.value)})` : shown;
}

/** Three significant digits: a clock on a busy machine is no more accurate. */
function rounded(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (value >= 100) return grouped(Math.round(value));
  return value.toFixed(value >= 10 ? 1 : 2);
}

function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A markdown table of a head and rows, its columns padded. */
export function aligned(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, at) => Math.max(3, ...lines.map((line) => line[at]?.length ?? 0)));
  const [head = '', ...rest] = lines.map(
    (line) => `| ${line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`,
  );
  return [head, `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...rest].join('\n');
}

/** The page that explains the figures and shows the latest results. */
export const resultPage = 'docs/speed.md';

const begin = '<!-- bench:begin -->';
const end = '<!-- bench:end -->';

/** Replaces the text between the bench's two markers; undefined if either is missing. */
export function withResult(text: string, result: string): string | undefined {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) return undefined;
  return `${text.slice(0, from)}${begin}\n${result}\n${text.slice(to)}`;
}
