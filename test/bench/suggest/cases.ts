import type { Workspace } from '../../../src/core/workspace/workspace';
import type { Filing } from '../../../src/core/note/filing';
import { filingsOf, partKey } from '../../../src/core/note/filing';
import { scanNote } from '../../../src/core/note/scanNote';
import type { Target } from '../../../src/core/suggest/evidence';
import type { LearnedPart } from '../../../src/core/suggest/filed';
import type { Profile } from '../../../src/core/suggest/profile';
import { readPart } from '../../../src/core/suggest/readPart';
import { vocabulary } from '../../../src/core/suggest/vocabulary';
import type { FilePath } from '../../../src/core/store/store';
import type { ActivityPath } from '../../../src/core/taxonomy/taxonomy';

/** A filed note or section: the question, and the correct answers. */
export interface Case {
  readonly target: Target;
  /** The title of the note, or the section's heading. */
  readonly title: string;
  readonly answers: readonly ActivityPath[];
  /** The case as training data. */
  readonly part: LearnedPart;
}

/** The test data from a filed folder. */
export interface Labelled {
  readonly cases: readonly Case[];
  /** The profiles of all notes, filed or not. */
  readonly profiles: readonly Profile[];
}

/** Every note and section that is filed under an activity; blocks are too short for suggestions. */
export async function readCases(workspace: Workspace): Promise<Labelled> {
  const paths = [...workspace.index.notes()].map(({ note }) => note.path).sort();
  const read = await Promise.all(paths.map((path) => readNote(workspace, path)));
  return { cases: read.flatMap(({ cases }) => cases), profiles: read.flatMap(({ profiles }) => profiles) };
}

async function readNote({ store, taxonomy }: Workspace, path: FilePath): Promise<Labelled> {
  const read = await store.read(path);
  if (read.kind !== 'text') return { cases: [], profiles: [] };
  const scan = scanNote(path, read.text);
  const { phrases } = vocabulary();
  const whole = readPart(read.text, scan, { kind: 'note' }, taxonomy, phrases);
  const byPart = new Map<string, Filing[]>();
  for (const filing of filingsOf(scan.note, taxonomy)) {
    if (filing.part.kind === 'block' || !filing.activity.includes('/')) continue;
    byPart.set(partKey(filing.part), [...(byPart.get(partKey(filing.part)) ?? []), filing]);
  }
  const cases = [...byPart.values()].flatMap((filings): readonly Case[] => {
    const [first] = filings;
    if (!first) return [];
    const { part } = first;
    const { profile, series } =
      part.kind === 'note' ? whole : readPart(read.text, scan, part, taxonomy, phrases);
    const answers = filings.map(({ activity }) => activity);
    const target = { note: path, profile, series, isPrivate: scan.note.private };
    const keys = series.map(({ key }) => key);
    return [
      {
        target,
        title: part.kind === 'note' ? scan.note.title : part.title,
        answers,
        part: { note: path, activities: answers, profile, series: keys, isPrivate: false },
      },
    ];
  });
  return { cases, profiles: [whole.profile] };
}
