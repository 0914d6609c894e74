import * as vscode from './api';
import type { FilePath } from '../core/store/store';
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
  async of(folder: Folder, path: FilePath, line?: number): Promise<readonly Suggested[]> {
    if (!readSuggestions()) return [];
    try {
      const [suggester, { reasonSentence }] = await Promise.all([this.#suggesterOf(folder), this.#load()]);
      const answer = await suggester.suggest({
        path,
        today: today(),
        ...(line === undefined ? {} : { line }),
      });
      if (answer.kind === 'refused') return [];
      return answer.suggestions.map(({ activity, reason }) => ({
        path: activity,
        reason: reasonSentence(vscode.l10n, reason),
      }));
    } catch (error) {
      // The quick pick works without suggestions.
      this.#log.error(`no suggestions for ${path}`, error);
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
