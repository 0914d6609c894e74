import * as vscode from '../../api';
import { changeFilings } from '../../../core/actions/changeFilings';
import type { Journal } from '../../../core/actions/journal';
import type { FileOutcome } from '../../../core/actions/outcome';
import { referenceTo } from '../../../core/filing/request';
import type { Entry } from '../../../core/workspace/overview';
import { overviewOf } from '../../../core/workspace/overview';
import type { NoteIndex } from '../../../core/workspace/noteIndex';
import type { ActivityPath } from '../../../core/taxonomy/taxonomy';
import type { FolderedNode } from '../../contributions';
import type { Folder } from '../../folders';
import { plainLabel } from '../../plainText';
import { uriIn } from '../../store/paths';
import type { CommandContext } from '../context';
import { tell } from '../notify';
import { addActivityTo } from './addActivity';
import { responsibilityOf } from './responsibility';
import { command } from '../context';

/**
 * Split Activity…: creates a new activity beside one that has become too broad, and walks through its notes and sections:
 * each moves to the new activity, stays, or is filed under both. One operation, undone by one command.
 */
export const splitOffCommand = command('remit.splitOff', splitOff);

async function splitOff(context: CommandContext, row?: FolderedNode): Promise<void> {
  const found = await responsibilityOf(context, row, vscode.l10n.t('Split Which Activity?'), 'activity');
  if (found?.meaning.kind !== 'activity') return;
  const { folder, meaning } = found;
  const journal = context.lastOperation.begin()(folder);
  const to = await addActivityTo(context, folder, meaning.category, journal);
  if (to === undefined) return;
  const entries = entriesOf(folder.workspace.index, meaning.path);
  await new SplitWalk({ context, folder, from: meaning.path, to, journal }).over(entries);
}

// Newest first, since the latest notes are remembered best.
function entriesOf(index: NoteIndex, path: ActivityPath): readonly Entry[] {
  const activities = overviewOf(index, undefined).categories.flatMap((category) => category.activities);
  return activities.find((activity) => activity.path === path)?.entries ?? [];
}

interface Split {
  readonly context: CommandContext;
  readonly folder: Folder;
  readonly from: ActivityPath;
  readonly to: ActivityPath;
  readonly journal: Journal;
}

type Where = 'new' | 'old' | 'both';

class SplitWalk {
  readonly #split: Split;
  readonly #outcomes: FileOutcome[] = [];

  constructor(split: Split) {
    this.#split = split;
  }

  async over(entries: readonly Entry[]): Promise<void> {
    for (const [at, entry] of entries.entries()) {
      await this.#open(entry);
      const where = await this.#ask(entry, vscode.l10n.t('{0} of {1}', at + 1, entries.length));
      if (where === undefined) break;
      if (where !== 'old') this.#outcomes.push(...(await this.#put(entry, where)));
    }
    const moved = this.#outcomes.filter(({ status }) => status === 'changed').length;
    tell(vscode.l10n.t('{0} of {1} split off.', moved, entries.length), this.#outcomes);
  }

  async #open({ indexed: { note }, filing: { part } }: Entry): Promise<void> {
    const line = part.kind === 'note' ? 0 : part.line;
    await vscode.window.showTextDocument(uriIn(this.#split.folder.uri, note.path), {
      preview: true,
      preserveFocus: true,
      selection: new vscode.Range(line, 0, line, 0),
    });
  }

  async #ask({ indexed: { note }, filing: { part } }: Entry, progress: string): Promise<Where | undefined> {
    const { from, to } = this.#split;
    const items: readonly (vscode.QuickPickItem & { readonly where: Where })[] = [
      { where: 'new', label: vscode.l10n.t('Move It There'), description: plainLabel(to) },
      { where: 'old', label: vscode.l10n.t('Leave It Here'), description: plainLabel(from) },
      { where: 'both', label: vscode.l10n.t('File It Under Both') },
    ];
    const about = part.kind === 'note' ? note.title : `${note.title} › ${part.title}`;
    const picked = await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t('Split Off {0} · {1}', progress, about),
      placeHolder: note.date ?? vscode.l10n.t('undated'),
      ignoreFocusOut: true,
    });
    return picked?.where;
  }

  #put({ indexed: { note }, filing: { part } }: Entry, where: Where): Promise<readonly FileOutcome[]> {
    const { folder, from, to, journal } = this.#split;
    const reference = referenceTo(part);
    const request =
      where === 'new' ? { part: reference, from, to } : { part: reference, add: [to], remove: [] };
    return changeFilings(folder.workspace, [{ path: note.path, request }], journal);
  }
}
