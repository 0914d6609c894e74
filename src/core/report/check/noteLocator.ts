import { dayAtStart } from '../../period/day';
import type { NoteIndex } from '../../workspace/noteIndex';
import { fileStem } from '../../store/filePath';
import type { FilePath } from '../../store/store';
import { isPrivate } from '../facts/filedNotes';
import { Candidates } from './candidates';
import type { KnownOf } from './candidates';
import type { SourcePlace } from './finding';
import type { WrittenLine } from './reading';
import type { Source, SourceState } from './source';
import { containsQuote } from '../file/normalizedWords';

/** Where a section is now, with its heading. */
export interface SectionFound {
  readonly heading: string;
  readonly place: SourcePlace;
}

/** Finds the new places of lost sources: by what they said when the report was written, else by title and date. */
export class NoteLocator {
  readonly #sources: ReadonlyMap<FilePath, SourceState>;
  readonly #lines: ReadonlyMap<FilePath, readonly WrittenLine[]>;
  readonly #moved = new Map<FilePath, Source | undefined>();
  readonly #index: NoteIndex;
  #candidates: Candidates | undefined;

  /** `sources` is read lazily: add the notes that `pathsToSearch` names before calling `file` or `section`. */
  constructor(lines: readonly WrittenLine[], sources: ReadonlyMap<FilePath, SourceState>, index: NoteIndex) {
    this.#sources = sources;
    const byPath = new Map<FilePath, WrittenLine[]>();
    for (const line of lines) {
      const group = byPath.get(line.address.path);
      if (group) group.push(line);
      else byPath.set(line.address.path, [line]);
    }
    this.#lines = byPath;
    this.#index = index;
  }

  /** The notes to read before lost sources can be located; none if nothing is lost. */
  pathsToSearch(): readonly FilePath[] {
    const paths = [...this.#lines].flatMap(([path, lines]): readonly FilePath[] => {
      const state = this.#sources.get(path);
      if (state?.kind === 'missing') return this.#all().forFile(path, this.#knownOf(path));
      if (state?.kind !== 'text') return [];
      const lost = lines.filter(({ kind, address: { fragment } }) => {
        return kind !== 'own' && fragment !== null && state.source.heading(fragment) === undefined;
      });
      return lost.flatMap((line) => this.#withSection(line));
    });
    return [...new Set(paths)].filter((path) => !this.#sources.has(path));
  }

  /** The note that a missing file was moved or renamed to, if one is found. */
  file(path: FilePath): Source | undefined {
    if (!this.#moved.has(path)) this.#moved.set(path, this.#fileNow(path));
    return this.#moved.get(path);
  }

  /** Where a line's section is now, if its heading is gone from the note. */
  section(line: WrittenLine, source: Source): SectionFound | undefined {
    const others = this.#withSection(line).flatMap((path) => this.#readable(path));
    for (const one of [source, ...others]) {
      const heading = line.by.kind === 'digest' ? one.headingWith(line.by.digest) : undefined;
      if (heading !== undefined) return sectionAt(one, heading);
    }
    for (const one of [source, ...others]) {
      const found = one.read.scan.outline.heads.findLastIndex(
        ({ start }, at) => !one.isPrivateAt(start) && quotes(line, one, at),
      );
      if (found !== -1) return sectionAt(one, found);
    }
    return undefined;
  }

  // The title of an item is its section's heading, that of an action or decision is its note's title.
  #withSection({ address: { path, fragment } }: WrittenLine): readonly FilePath[] {
    const lines = (this.#lines.get(path) ?? []).filter(({ address }) => address.fragment === fragment);
    const titles = new Set(lines.map(({ title }) => title));
    return [...titles].flatMap((title) => this.#all().forSection(title));
  }

  #fileNow(path: FilePath): Source | undefined {
    const known = this.#knownOf(path);
    const all = this.#all()
      .forFile(path, known)
      .flatMap((candidate) => this.#readable(candidate));
    const lines = this.#lines.get(path) ?? [];
    const same = all.find((source) => lines.some((line) => saysTheSame(line, source)));
    if (same) return same;
    const likest = this.#all().likest(path, known);
    return likest === undefined ? undefined : this.#readable(likest)[0];
  }

  #readable(path: FilePath): readonly Source[] {
    const state = this.#sources.get(path);
    return state?.kind === 'text' && state.source.isNote && !isPrivate(state.source.indexed)
      ? [state.source]
      : [];
  }

  // Built on demand: it walks the index, which only lost sources need.
  #all(): Candidates {
    this.#candidates ??= new Candidates(
      this.#index,
      new Set([...this.#lines.keys()].filter((path) => this.#sources.get(path)?.kind !== 'missing')),
    );
    return this.#candidates;
  }

  #knownOf(path: FilePath): KnownOf {
    const lines = this.#lines.get(path) ?? [];
    const date =
      lines
        .map(({ kind, whole }) => (kind === 'source' || kind === 'item' ? dayAtStart(whole) : undefined))
        .find(Boolean) ?? dayAtStart(fileStem(path));
    const title =
      lines.find(({ kind }) => kind === 'source')?.title ??
      lines.find(({ kind, address }) => kind === 'item' && address.fragment === null)?.title;
    return { ...(title === undefined ? {} : { title }), ...(date === undefined ? {} : { date }) };
  }
}

/** Whether a note still contains, below a heading, what a line quotes from it. */
export function quotes(line: WrittenLine, source: Source, heading: number | undefined): boolean {
  return isQuotedOf(line, source.said(heading));
}

/** Whether the note's private parts contain it. */
export function quotesPrivate(line: WrittenLine, source: Source): boolean {
  return isQuotedOf(line, source.saidInPrivate());
}

function isQuotedOf({ quoted }: WrittenLine, said: string): boolean {
  return said !== '' && quoted.some((text) => containsQuote(text.slice(0, longestQuote), said));
}

const longestQuote = 1000;

function saysTheSame({ by, address: { fragment } }: WrittenLine, source: Source): boolean {
  if (by.kind !== 'digest') return false;
  const heading = fragment === null ? undefined : source.heading(fragment);
  return (fragment === null || heading !== undefined) && source.digest(heading) === by.digest;
}

function sectionAt(source: Source, heading: number): SectionFound {
  return {
    heading: source.read.scan.outline.heads[heading]?.text ?? '',
    place: source.place(heading),
  };
}
