import { forEachConcurrently } from '../store/forEachConcurrently';
import type { Workspace } from '../workspace/workspace';
import { newestNotesFirst } from '../workspace/newestFirst';
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

/** The cached profiles of a note: of the whole note, and of its filed parts by `partKey`. */
interface ReadNote {
  readonly whole: Profile;
  readonly parts: ReadonlyMap<string, Omit<LearnedPart, 'activities'>>;
}

type Known = WeakMap<ScannedNote, ReadNote>;

/** How many of the newest notes count for document frequencies, in addition to the filed ones. */
const backgroundNotes = 200;

/**
 * The knowledge of a suggester, recomputed when the index has changed. Profiles are cached by note object, so that one
 * saved note costs one reading (invariant 11).
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

  /** The knowledge about the activities that are current on `today`. */
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
    // The taxonomy decides which hashtags are filings, and filings are excluded from a note's words.
    if (taxonomy !== this.#taxonomy) this.#notes = new WeakMap();
    this.#taxonomy = taxonomy;
    const open = activitiesOf(taxonomy).filter(
      ({ category, activity }) => isCurrent(category, today) && isCurrent(activity, today),
    );
    const described = describe(open, vocabulary());
    const newest = newestNotesFirst(index.notes()).filter(({ note }) => !note.broken);
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
      // An unreadable note needs no retry: when it becomes readable, the index has a new note object for it.
      if (read.kind === 'text') known.set(note, readNote(note.path, read.text, taxonomy));
    });
  }
}

function learnedPart({ note, part, activities }: FiledPlace, known: Known): LearnedPart | undefined {
  const read = known.get(note)?.parts.get(partKey(part));
  return read && { ...read, activities };
}

// Scans the text that was read, since the index may be older.
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
