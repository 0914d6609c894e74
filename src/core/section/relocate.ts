import type { FilePath } from '../store/store';

/**
 * Rewrites `url`, an address in the note `from`, so that it has the same target in the note `to`. Addresses with a
 * scheme or a leading slash do not depend on the note. A bare fragment points into the note itself: `goesAlong` says
 * the fragment of its target there, where that moves with the section.
 */
export function relocate(
  url: string,
  from: FilePath,
  to: FilePath,
  goesAlong: (fragment: string) => string | undefined,
): string {
  if (url === '' || /^(?:[a-z][a-z0-9+.-]*:|[/\\?])/i.test(url)) return url;
  if (url.startsWith('#')) {
    const there = goesAlong(url.slice(1));
    return there === undefined ? pathFrom(foldersOf(to), segmentsOf(from)) + url : `#${there}`;
  }
  const path = url.replace(/[?#].*$/s, '');
  const rest = url.slice(path.length);
  if (foldersOf(from).join('/') === foldersOf(to).join('/')) return url;
  return moved(path, from, to) + rest;
}

/** An address, escaped for a link's parentheses or a definition. `isAngled`: it was in angle brackets before. */
export function writeDestination(url: string, isAngled: boolean): string {
  const escaped = url.replace(/[\\<>|]|&(?=#?\w+;)/g, '\\$&');
  const needsAngles = isAngled || url === '' || /[\s\p{Cc}]/u.test(url);
  return needsAngles ? `<${escaped}>` : escaped.replace(/[()]/g, '\\$&');
}

/** One segment of a path: decoded, and as it is written in an address. */
interface Segment {
  readonly name: string;
  readonly written: string;
}

function moved(path: string, from: FilePath, to: FilePath): string {
  const steps = path.split('/');
  const place: Segment[] = [...segmentsOf(from).slice(0, -1)];
  let above = 0;
  for (const step of steps) {
    if (step === '' || step === '.') continue;
    if (step !== '..') place.push({ name: decoded(step), written: step });
    else if (place.length > 0) place.pop();
    else above++;
  }
  const end = steps.length > 1 && steps.at(-1) === '' ? '/' : '';
  const folders = foldersOf(to);
  // A target above the workspace folder is reached by going up through the folder's root.
  const address = above > 0 ? upwards(folders.length + above) + joined(place) : pathFrom(folders, place);
  const whole = end !== '' && address.endsWith('/') ? address : address + end;
  return path.startsWith('./') && !whole.startsWith('.') ? `./${whole}` : whole;
}

function pathFrom(folders: readonly string[], place: readonly Segment[]): string {
  let shared = 0;
  while (shared < folders.length && shared < place.length && folders[shared] === place[shared]?.name)
    shared++;
  // Only folders are compared: the last segment is a file, even if a folder has the same name.
  const address = upwards(folders.length - shared) + joined(place.slice(shared));
  if (address === '') return './';
  return /^[^/]*:/.test(address) ? `./${address}` : address;
}

function upwards(levels: number): string {
  return '../'.repeat(levels);
}

function joined(place: readonly Segment[]): string {
  return place.map(({ written }) => written).join('/');
}

function segmentsOf(path: FilePath): readonly Segment[] {
  return path.split('/').map((name) => ({ name, written: encoded(name) }));
}

function foldersOf(path: FilePath): readonly string[] {
  return path.split('/').slice(0, -1);
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function encoded(name: string): string {
  return name.replace(
    /[\p{Cc}\s%?#()<>\\&|]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
