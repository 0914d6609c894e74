import { forEachConcurrently } from '../store/forEachConcurrently';
import type { Workspace } from '../workspace/workspace';
import { newestFirst } from '../workspace/overview';
import { filingsOf, partKey } from '../note/filing';
import type { ScannedNote, FiledPart } from '../note/note';
import { scanNote } from '../note/scanNote';
import type { Day } from '../period/day';
import type { FilePath } from '../store/store';
import type { Taxonomy } from '../taxonomy/taxonomy';
import { activitiesOf, isCurrent } from '../taxonomy/taxonomy';
import { backgroundOf } from './background';
import { describe } from './described';
import type { Knowledge } from './evidence';
import type { LearnedPart } from './filed';
import { learn } from './filed';
import type { FiledPlace } from './filedPlaces';
import { filedPlaces } from './filedPlaces';
import type { Profile } from './profile';
import { readPart } from './readPart';
import { priorOf } from './prior';
import { vocabulary } from './vocabulary';

/** What is kept of a note: what it says as a whole, and its filed parts by their keys. */
interface ReadNote {
  readonly whole: Profile;
  readonly parts: ReadonlyMap<string, Omit<LearnedPart, 'activities'>>;
}

type Known = WeakMap<ScannedNote, ReadNote>;

/** How many of the newest notes show what words are common in the folder; what is filed shows it too. */
const backgroundNotes = 200;

/**
 * What a suggester knows, learned anew where the index has changed. What notes say is remembered for as long as the
 * index has the very same notes, so that one saved note costs one reading.
 */
export class Memory {
  readonly #workspace: Workspace;
  #notes: Known = new WeakMap();
  #taxonomy: Taxonomy | undefined;
  #state = '';
  #knowledge: Promise<Knowledge> | undefined;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** Of what is not retired by `today`. */
  knowledge(today: Day): Promise<Knowledge> {
    const state = `${this.#workspace.index.revision} ${today}`;
    if (this.#knowledge && state === this.#state) return this.#knowledge;
    this.#state = state;
    const learning = this.#learn(today);
    this.#knowledge = learning;
    return learning;
  }

  async #learn(today: Day): Promise<Knowledge> {
    const { index, taxonomy } = this.#workspace;
    // Which hashtags are filings, and so no words of the note, depends on it.
    if (taxonomy !== this.#taxonomy) this.#notes = new WeakMap();
    this.#taxonomy = taxonomy;
    const open = activitiesOf(taxonomy).filter(
      ({ category, activity }) => isCurrent(category, today) && isCurrent(activity, today),
    );
    const described = describe(open, vocabulary());
    const newest = [...index.notes()].filter(({ note }) => !note.broken).sort(newestFirst);
    const places = filedPlaces(newest, new Set(described.paths));
    const others = newest.slice(0, backgroundNotes).map(({ note }) => note);
    const notes = [...new Set([...places.map(({ note }) => note), ...others])];
    const known = this.#notes;
    await this.#read(notes, taxonomy, known);
    const background = backgroundOf(notes.flatMap((note) => known.get(note)?.whole ?? []));
    const learned = learn(places.flatMap((place) => learnedPart(place, known) ?? []));
    const sources = { described, background, learned };
    return { ...sources, prior: priorOf(sources) };
  }

  async #read(notes: readonly ScannedNote[], taxonomy: Taxonomy, known: Known): Promise<void> {
    const { store } = this.#workspace;
    const unread = notes.filter((note) => !known.has(note));
    await forEachConcurrently(unread, store.readsAtOnce, async (note) => {
      const read = await store.read(note.path);
      // What cannot be read now will be another note to the index when it can.
      if (read.kind === 'text') known.set(note, readNote(note.path, read.text, taxonomy));
    });
  }
}

function learnedPart({ note, part, activities }: FiledPlace, known: Known): LearnedPart | undefined {
  const read = known.get(note)?.parts.get(partKey(part));
  return read && { ...read, activities };
}

// By the text as it is now: what the index knows of a file may be older.
function readNote(path: FilePath, text: string, taxonomy: Taxonomy): ReadNote {
  const scan = scanNote(path, text);
  const { phrases } = vocabulary();
  const parts = new Map<string, Omit<LearnedPart, 'activities'>>();
  const read = (part: FiledPart): Omit<LearnedPart, 'activities'> => {
    const { profile, series, isPartlyPrivate } = readPart(text, scan, part, taxonomy, phrases);
    const kept = { profile: { counts: profile.counts }, series: series.map(({ key }) => key) };
    return { note: path, ...kept, isPrivate: isPartlyPrivate };
  };
  const whole = read({ kind: 'note' });
  for (const { part } of filingsOf(scan.note, taxonomy)) {
    const key = partKey(part);
    if (!parts.has(key)) parts.set(key, part.kind === 'note' ? whole : read(part));
  }
  return { whole: whole.profile, parts };
}
