import { defaultCategories } from '../../src/core/taxonomy/defaultCategories';
import { Workspace } from '../../src/core/workspace/workspace';
import { slugOf } from '../../src/core/actions/slug';
import type { Suggestion } from '../../src/core/suggest/rank';
import { createSuggester } from '../../src/core/suggest/suggester';
import labelled from '../reading/suggestions/notes.json';
import titleSets from '../reading/suggestions/titles.json';
import { InMemoryStore } from './inMemoryStore';
import { askedOn } from './suggestions';

/** A labelled note, the id of its default activity, undefined where it belongs nowhere, and what is suggested for it. */
export interface Everyday {
  readonly file: string;
  readonly to: string | undefined;
  readonly suggestions: readonly Suggestion[];
}

/** A leader whose titles for the default activities and categories are in titles.json. */
export type Leader = keyof typeof titleSets;

/** How the activities are called. */
export type Called =
  | 'by default'
  /** By a leader's own titles alone, without descriptions; `keepIds`: under the default ids, as where titles are renamed. */
  | { readonly by: Leader; readonly keepIds: boolean };

/** All notes, in the order of the file: those that belong to an activity, and those that belong nowhere. */
export type Notes = 'notes' | 'others' | 'nowhere';

interface LabelledNote {
  readonly file: string;
  readonly to?: string;
  readonly text: string;
}

// Several tests ask for the same.
const asked = new Map<string, Promise<readonly Everyday[]>>();

/** What is suggested for each of the labelled notes in a folder where nothing is filed. */
export function everydaySuggestions(
  called: Called,
  kinds: readonly Notes[] = ['notes', 'others'],
): Promise<readonly Everyday[]> {
  const key = JSON.stringify([called, kinds]);
  const found = asked.get(key) ?? suggestionsFor(called, kinds);
  asked.set(key, found);
  return found;
}

async function suggestionsFor(called: Called, kinds: readonly Notes[]): Promise<readonly Everyday[]> {
  const notes = kinds.flatMap((kind): readonly LabelledNote[] => labelled[kind]);
  const texts = notes.map(({ file, text }): [string, string] => [`notes/${file}`, text]);
  const workspace = new Workspace(new InMemoryStore(Object.fromEntries([...categories(called), ...texts])));
  await workspace.reload();
  const suggester = createSuggester(workspace);
  const found: Everyday[] = [];
  for (const { file, to } of notes) {
    const answer = await suggester.suggest({ path: `notes/${file}`, today: askedOn });
    if (answer.kind === 'refused') throw new Error(answer.refusal.code);
    const id =
      to === undefined || called === 'by default' || called.keepIds
        ? to
        : slugOf(titlesBy(called.by)[to] ?? to);
    found.push({ file, to: id, suggestions: answer.suggestions });
  }
  return found;
}

/** The part of them that has the right activity among the first `places`. */
export function partHit(places: number, all: readonly Everyday[]): number {
  return hits(places, all) / all.length;
}

/** The part of what is offered that is right, as far as each note belongs to one activity only. */
export function partRight(all: readonly Everyday[]): number {
  return hits(Infinity, all) / all.reduce((sum, { suggestions }) => sum + suggestions.length, 0);
}

function hits(places: number, all: readonly Everyday[]): number {
  return all.filter(({ to, suggestions }) =>
    suggestions.slice(0, places).some(({ activity }) => activity.endsWith(`/${to ?? ''}`)),
  ).length;
}

function titlesBy(leader: Leader): Readonly<Record<string, string>> {
  return titleSets[leader].activities;
}

function categories(called: Called): readonly [string, string][] {
  return defaultCategories.map(({ id, title, activities }) => {
    if (called === 'by default') {
      const items = activities.map(([path, said, description]) => itemOf(path, said, description));
      return fileOf(id, title, items);
    }
    const titles = titlesBy(called.by);
    const items = activities.map(([path]) => {
      const own = titles[path] ?? path;
      return itemOf(called.keepIds ? path : slugOf(own), own);
    });
    const of: Readonly<Record<string, string>> = titleSets[called.by].categories;
    const file = called.keepIds ? id : `c${String(defaultCategories.findIndex((each) => each.id === id))}`;
    return fileOf(file, of[id] ?? id, items);
  });
}

function itemOf(id: string, title: string, description?: string): string {
  const described = description === undefined ? '' : `    description: ${JSON.stringify(description)}\n`;
  return `  - id: ${id}\n    title: ${JSON.stringify(title)}\n${described}`;
}

function fileOf(id: string, title: string, items: readonly string[]): [string, string] {
  return [
    `responsibilities/${id}.md`,
    `---\ntitle: ${JSON.stringify(title)}\nactivities:\n${items.join('')}---\n`,
  ];
}
