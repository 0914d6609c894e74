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

/** A note or section that somebody filed: what is asked, and the right answers. */
export interface Case {
  readonly target: Target;
  /** Of the note, or of the section's heading. */
  readonly title: string;
  readonly answers: readonly ActivityPath[];
  /** The same as something to learn from. */
  readonly part: LearnedPart;
}

/** What a filed folder gives to measure by. */
export interface Labelled {
  readonly cases: readonly Case[];
  /** What every note says, filed or not. */
  readonly profiles: readonly Profile[];
}

/** Every note and section of a workspace that is filed under an activity; blocks are too short to be asked about. */
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
