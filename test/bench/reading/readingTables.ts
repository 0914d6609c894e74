import { aligned } from '../table';
import type { Judgement, Measure, Tally } from './judgement';
import { measures, tallyOf } from './judgement';

/** What a build read of a shape. */
export interface ShapeResult {
  readonly shape: string;
  readonly judgements: readonly Judgement[];
}

/** A build, by the name of its column. */
export interface BuildResult {
  readonly build: string;
  readonly shapes: readonly ShapeResult[];
}

// Every label of these has an answer, if a wrong one: recall says all.
const sharesOnly: ReadonlySet<Measure> = new Set(['states', 'titles', 'lines']);

/** Recall and precision over all shapes: a row for each measure, two columns for each build. */
export function overall(builds: readonly BuildResult[]): string {
  const head = builds.flatMap(({ build }) => [`recall ${build}`, `precision ${build}`]);
  const rows = measures.map((measure) => [
    measure,
    ...builds.flatMap(({ shapes }) => {
      const all = shapes.flatMap(({ judgements }) => judgements);
      const { labelled, read, right } = tallyOf(all, measure);
      return [counted(right, labelled), sharesOnly.has(measure) ? '' : counted(right, read)];
    }),
  ]);
  return aligned([['in all', ...head], ...rows]);
}

/** Recall/precision in percent: a row for each shape, a column for each measure, in it the builds in their order. */
export function byShape(builds: readonly BuildResult[]): string {
  const names = [...new Set(builds.flatMap(({ shapes }) => shapes.map(({ shape }) => shape)))];
  const rows = names.map((name) => [
    name,
    ...measures.map((measure) => {
      const cells = builds.map(({ shapes }) => {
        const judgements = shapes.find(({ shape }) => shape === name)?.judgements ?? [];
        return shownIn(measure, tallyOf(judgements, measure));
      });
      return cells.join(' > ');
    }),
  ]);
  return aligned([['recall/precision in %', ...measures], ...rows]);
}

/** A line for each thing that was not read as labelled. */
export function missesOf({ shapes }: BuildResult): readonly string[] {
  return shapes.flatMap(({ shape, judgements }) =>
    judgements
      .filter(({ isRight }) => !isRight)
      .map(
        ({ measure, note, expected, read }) =>
          `${measure}\t${shape}/${note}\n    expected: ${expected ?? '–'}\n    read:     ${read ?? '–'}`,
      ),
  );
}

function counted(part: number, of: number): string {
  return of === 0 ? '–' : `${percent(part, of)} % (${part}/${of})`;
}

function shownIn(measure: Measure, { labelled, read, right }: Tally): string {
  const recall = percent(right, labelled);
  return sharesOnly.has(measure) ? recall : `${recall}/${percent(right, read)}`;
}

function percent(part: number, of: number): string {
  return of === 0 ? '–' : String(Math.round((100 * part) / of));
}
