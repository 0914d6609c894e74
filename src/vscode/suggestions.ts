import * as vscode from './api';
import type { FilePath } from '../core/store/store';
import type { Suggestion } from '../core/suggest/rank';
import type { SaidWords } from '../core/suggest/readWords';
import type { Suggester } from '../core/suggest/suggester';
import type { ActivityPath } from '../core/taxonomy/taxonomy';
import type { Folder } from './folders';
import type { Load, SuggestionCode } from './lazy';
import type { Log } from './log';
import { readSuggestions } from './settings';
import { today } from './today';

/** A suggested activity, and the reason as a sentence. */
export interface Suggested {
  readonly path: ActivityPath;
  readonly reason: string;
}

/** Suggests activities for notes in quick picks. Nothing is loaded or read before the first request. */
export class Suggestions {
  readonly #load: Load<SuggestionCode>;
  readonly #log: Log;
  readonly #suggesters = new WeakMap<Folder, Promise<Suggester>>();

  constructor(load: Load<SuggestionCode>, log: Log) {
    this.#load = load;
    this.#log = log;
  }

  /**
   * Best first; `line`, counted from 0, asks about the section that contains it. Empty if suggestions are disabled or
   * fail.
   */
  of(folder: Folder, path: FilePath, line?: number): Promise<readonly Suggested[]> {
    return this.#ask(folder, path, async (suggester) => {
      const part = line === undefined ? {} : { line };
      const answer = await suggester.suggest({ path, today: today(), ...part });
      return answer.kind === 'refused' ? [] : answer.suggestions;
    });
  }

  /** The same for words that stand in no note yet. */
  ofWords(folder: Folder, said: SaidWords): Promise<readonly Suggested[]> {
    return this.#ask(folder, `a new ${said.kind}`, (suggester) => suggester.suggestFor(said, today()));
  }

  /** Reads what the next suggestions are made from, while the user is still typing. */
  prepare(folder: Folder): void {
    void this.#ask(folder, folder.name, async (suggester) => {
      await suggester.prepare(today());
      return [];
    });
  }

  async #ask(
    folder: Folder,
    what: string,
    suggest: (suggester: Suggester) => Promise<readonly Suggestion[]>,
  ): Promise<readonly Suggested[]> {
    if (!readSuggestions()) return [];
    try {
      const [suggester, { reasonSentence }] = await Promise.all([this.#suggesterOf(folder), this.#load()]);
      const suggestions = await suggest(suggester);
      return suggestions.map(({ activity, reason }) => ({
        path: activity,
        reason: reasonSentence(vscode.l10n, reason),
      }));
    } catch (error) {
      // The quick pick works without suggestions.
      this.#log.error(`no suggestions for ${what}`, error);
      return [];
    }
  }

  #suggesterOf(folder: Folder): Promise<Suggester> {
    const known = this.#suggesters.get(folder);
    if (known) return known;
    const created = this.#load().then(({ createSuggester }) => createSuggester(folder.workspace));
    this.#suggesters.set(folder, created);
    return created;
  }
}
