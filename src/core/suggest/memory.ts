import { forEachAtOnce, readsAtOnce } from '../index/pool';
import type { Workspace } from '../index/workspace';
import { filingsOf, unitKey } from '../note/filing';
import type { ScannedNote } from '../note/note';
import { scanNote } from '../note/scanNote';
import type { Day } from '../period/day';
import type { FilePath } from '../store/store';
import type { Taxonomy } from '../taxonomy/taxonomy';
import { activitiesOf, isCurrent } from '../taxonomy/taxonomy';
import { describe } from './described';
import type { Knowledge } from './evidence';
import type { FiledUnit } from './filed';
import { learn } from './filed';
import type { FiledPlace } from './filedPlaces';
import { filedPlaces } from './filedPlaces';
import { readUnit } from './readUnit';
import { vocabulary } from './vocabulary';

type ReadUnits = ReadonlyMap<string, Omit<FiledUnit, 'activities'>>;

/**
 * What a suggester knows, learned anew where the index has changed. What notes say is remembered for as long as the
 * index has the very same notes, so that one saved note costs one reading.
 */
export class Memory {
  readonly #workspace: Workspace;
  #units = new WeakMap<ScannedNote, ReadUnits>();
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
    if (taxonomy !== this.#taxonomy) this.#units = new WeakMap();
    this.#taxonomy = taxonomy;
    const open = activitiesOf(taxonomy).filter(
      ({ category, activity }) => isCurrent(category, today) && isCurrent(activity, today),
    );
    const described = describe(open, vocabulary());
    const places = filedPlaces(index.notes(), new Set(described.paths));
    await this.#read(places, taxonomy);
    return { described, learned: learn(places.flatMap((place) => this.#recall(place) ?? [])) };
  }

  async #read(places: readonly FiledPlace[], taxonomy: Taxonomy): Promise<void> {
    const unread = new Map(places.map(({ note }) => [note.path, note]));
    for (const [path, note] of unread) if (this.#units.has(note)) unread.delete(path);
    await forEachAtOnce([...unread], readsAtOnce, async ([path, note]) => {
      this.#units.set(note, await this.#unitsOf(path, taxonomy));
    });
  }

  // By the text as it is now: what the index knows of a file may be older.
  async #unitsOf(path: FilePath, taxonomy: Taxonomy): Promise<ReadUnits> {
    const read = await this.#workspace.store.read(path);
    const units = new Map<string, Omit<FiledUnit, 'activities'>>();
    if (read.kind !== 'text') return units;
    const scan = scanNote(path, read.text);
    for (const { unit } of filingsOf(scan.note, taxonomy)) {
      if (units.has(unitKey(unit))) continue;
      const { profile, series, isPartlyPrivate } = readUnit(
        read.text,
        scan,
        unit,
        taxonomy,
        vocabulary().phrases,
      );
      const kept = { profile: { counts: profile.counts }, series: series.map(({ key }) => key) };
      units.set(unitKey(unit), { note: path, ...kept, isPrivate: isPartlyPrivate });
    }
    return units;
  }

  #recall({ note, unit, activities }: FiledPlace): FiledUnit | undefined {
    const read = this.#units.get(note)?.get(unitKey(unit));
    return read && { ...read, activities };
  }
}
