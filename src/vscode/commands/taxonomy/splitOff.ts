import * as vscode from '../../api';
import { changeFilings } from '../../../core/actions/changeFilings';
import type { Journal } from '../../../core/actions/journal';
import type { FileOutcome } from '../../../core/actions/outcome';
import { referenceTo } from '../../../core/filing/request';
import { newestDay, newestNotesFirst } from '../../../core/workspace/newestFirst';
import type { Filing } from '../../../core/note/filing';
import type { IndexedNote, NoteIndex } from '../../../core/workspace/noteIndex';
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
  const journal = context.lastOperation.begin(vscode.l10n.t('Split Activity'))(folder);
  const to = await addActivityTo(context, folder, meaning.category, journal);
  if (to === undefined) return;
  const filed = filedUnder(folder.workspace.index, meaning.path);
  await new SplitWalk({ context, folder, from: meaning.path, to, journal }).over(filed);
}

/** A note and one of its filings under the activity that is split. */
interface Filed {
  readonly indexed: IndexedNote;
  readonly filing: Filing;
}

// Newest first, since the latest notes are remembered best. A running note filed as a whole moves as a whole.
function filedUnder(index: NoteIndex, path: ActivityPath): readonly Filed[] {
  return newestNotesFirst(index.filedUnder(path).notes).flatMap((indexed) =>
    indexed.filings.filter(({ activity }) => activity === path).map((filing) => ({ indexed, filing })),
  );
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

  async over(filed: readonly Filed[]): Promise<void> {
    for (const [at, each] of filed.entries()) {
      await this.#open(each);
      const where = await this.#ask(each, vscode.l10n.t('{0} of {1}', at + 1, filed.length));
      if (where === undefined) break;
      if (where !== 'old') this.#outcomes.push(...(await this.#put(each, where)));
    }
    const moved = this.#outcomes.filter(({ status }) => status === 'changed').length;
    tell(vscode.l10n.t('{0} of {1} split off.', moved, filed.length), this.#outcomes);
  }

  async #open({ indexed: { note }, filing: { part } }: Filed): Promise<void> {
    const line = part.kind === 'note' ? 0 : part.line;
    await vscode.window.showTextDocument(uriIn(this.#split.folder.uri, note.path), {
      preview: true,
      preserveFocus: true,
      selection: new vscode.Range(line, 0, line, 0),
    });
  }

  async #ask(
    { indexed: { note, entries }, filing: { part } }: Filed,
    progress: string,
  ): Promise<Where | undefined> {
    const { from, to } = this.#split;
    const items: readonly (vscode.QuickPickItem & { readonly where: Where })[] = [
      { where: 'new', label: vscode.l10n.t('Move It There'), description: plainLabel(to) },
      { where: 'old', label: vscode.l10n.t('Leave It Here'), description: plainLabel(from) },
      { where: 'both', label: vscode.l10n.t('File It Under Both') },
    ];
    const about = part.kind === 'note' ? note.title : `${note.title} › ${part.title}`;
    const picked = await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t('Split Off {0} · {1}', progress, about),
      placeHolder: newestDay(entries) ?? vscode.l10n.t('undated'),
      ignoreFocusOut: true,
    });
    return picked?.where;
  }

  #put({ indexed: { note }, filing: { part } }: Filed, where: Where): Promise<readonly FileOutcome[]> {
    const { folder, from, to, journal } = this.#split;
    const reference = referenceTo(part);
    const request =
      where === 'new' ? { part: reference, from, to } : { part: reference, add: [to], remove: [] };
    return changeFilings(folder.workspace, [{ path: note.path, request }], journal);
  }
}
