import { Workspace } from '../../src/core/workspace/workspace';
import type { Day } from '../../src/core/period/day';
import type { FilePath } from '../../src/core/store/store';
import type { Suggestion } from '../../src/core/suggest/rank';
import type { SaidWords } from '../../src/core/suggest/readWords';
import { createSuggester } from '../../src/core/suggest/suggester';
import { createMessages } from '../../src/messages';
import { plainEnglish } from '../../src/messages/l10n';
import { InMemoryStore } from './inMemoryStore';

/** The reference day for suggestions in tests. */
export const askedOn = '2026-11-20' as Day;

/** The suggestions, best first: `work/costs: reason`. */
export interface Suggested {
  readonly paths: readonly string[];
  readonly reasons: readonly string[];
  readonly suggestions: readonly Suggestion[];
}

const { reason: sentence } = createMessages(plainEnglish);

/** Suggests activities for a note of these files, or for the section at a line. Throws if it is refused. */
export async function suggestIn(
  files: Readonly<Record<FilePath, string>>,
  path: FilePath,
  line?: number,
): Promise<Suggested> {
  const workspace = new Workspace(new InMemoryStore(files));
  await workspace.reload();
  const at = line === undefined ? {} : { line };
  const answer = await createSuggester(workspace).suggest({ path, today: askedOn, ...at });
  if (answer.kind === 'refused') throw new Error(answer.refusal.code);
  return inWords(answer.suggestions);
}

/** Suggests activities for words that stand in no note of these files yet. */
export async function suggestForWords(
  files: Readonly<Record<FilePath, string>>,
  said: SaidWords,
): Promise<Suggested> {
  const workspace = new Workspace(new InMemoryStore(files));
  await workspace.reload();
  return inWords(await createSuggester(workspace).suggestFor(said, askedOn));
}

function inWords(suggestions: readonly Suggestion[]): Suggested {
  return {
    paths: suggestions.map(({ activity }) => activity),
    reasons: suggestions.map(({ reason }) => sentence(reason)),
    suggestions,
  };
}

/** A category file with these activities: an id, title and description each. */
export function categoryOf(...activities: readonly (readonly [string, string, string])[]): string {
  const items = activities.map(
    ([id, title, description]) => `  - id: ${id}\n    title: ${title}\n    description: ${description}\n`,
  );
  return `---\ntitle: Work\nactivities:\n${items.join('')}---\n`;
}
