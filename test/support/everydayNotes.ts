import { defaultCategories } from '../../src/core/taxonomy/defaultCategories';
import { Workspace } from '../../src/core/workspace/workspace';
import type { Suggestion } from '../../src/core/suggest/rank';
import { createSuggester } from '../../src/core/suggest/suggester';
import labelled from '../reading/suggestions/notes.json';
import { InMemoryStore } from './inMemoryStore';
import { askedOn } from './suggestions';

/** A labelled note, the id of its activity, and what is suggested for it. */
export interface Everyday {
  readonly file: string;
  readonly to: string;
  readonly suggestions: readonly Suggestion[];
}

/**
 * Whether activities have the titles and descriptions that the default set has, or a leader's own words alone: those that the words
 * were chosen with (`own`), and others that nobody looked at for it (`other`).
 */
export type Titles = 'default' | 'own' | 'other';

/** What is suggested for each of the labelled notes in a folder where nothing is filed. */
export async function everydaySuggestions(titles: Titles): Promise<readonly Everyday[]> {
  const notes = labelled.notes.map(({ file, text }): [string, string] => [`notes/${file}`, text]);
  const workspace = new Workspace(new InMemoryStore(Object.fromEntries([...categories(titles), ...notes])));
  await workspace.reload();
  const suggester = createSuggester(workspace);
  const found: Everyday[] = [];
  for (const { file, to } of labelled.notes) {
    const answer = await suggester.suggest({ path: `notes/${file}`, today: askedOn });
    if (answer.kind === 'refused') throw new Error(answer.refusal.code);
    found.push({ file, to, suggestions: answer.suggestions });
  }
  return found;
}

/** How many of them have the right activity among the first `places`. */
export function hitsAmong(places: number, all: readonly Everyday[]): number {
  return all.filter(({ to, suggestions }) =>
    suggestions.slice(0, places).some(({ activity }) => activity.endsWith(`/${to}`)),
  ).length;
}

function categories(titles: Titles): readonly [string, string][] {
  const own: Readonly<Record<string, string>> = titles === 'other' ? labelled.otherTitles : labelled.titles;
  return defaultCategories.map(({ id, title, activities }) => {
    const items = activities.map(([path, said, description]) =>
      titles === 'default'
        ? `  - id: ${path}\n    title: ${said}\n    description: ${JSON.stringify(description)}\n`
        : `  - id: ${path}\n    title: ${JSON.stringify(own[path] ?? said)}\n`,
    );
    const name = titles === 'default' ? title : 'Work';
    return [`responsibilities/${id}.md`, `---\ntitle: ${name}\nactivities:\n${items.join('')}---\n`];
  });
}
