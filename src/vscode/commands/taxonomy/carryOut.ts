import * as vscode from '../../api';
import type { Journal } from '../../../core/actions/journal';
import type { ReshapePlan } from '../../../core/actions/reshape/reshape';
import { planReshape, reshape } from '../../../core/actions/reshape/reshape';
import type { TaxonomyChange } from '../../../core/reshape/taxonomyChange';
import type { Folder } from '../../folders';
import { plainLabel, plainMessage } from '../../plainText';
import type { CommandContext } from '../context';
import { tell } from '../notify';
import { doneText, headingOf, noticesText, refusedText, yesText } from './changeText';

/**
 * Plans a change of the taxonomy, previews it if it affects more than what was clicked, and applies it once the user
 * confirms (invariant 4). Returns whether it was applied.
 */
export async function carryOut(
  context: CommandContext,
  folder: Folder,
  change: TaxonomyChange,
  journal: Journal = context.lastOperation.begin(headingOf(change))(folder),
): Promise<boolean> {
  const plan = await planReshape(folder.workspace, change);
  if (plan.refusal) return sayRefused(plan.refusal, plan.refusedFile);
  if (needsPreview(plan) && !(await isAgreedTo(context, change, plan))) return false;
  const result = await reshape(folder.workspace, change, journal);
  if (result.refusal) return sayRefused(result.refusal, result.refusedFile);
  tell(doneText(change, result), result.outcomes);
  return true;
}

function sayRefused(...refused: Parameters<typeof refusedText>): false {
  void vscode.window.showWarningMessage(plainMessage(refusedText(...refused)));
  return false;
}

// A change of a single category file is visible there and in the tree at once, and can be undone by one command.
function needsPreview({ files, notices, counts }: ReshapePlan): boolean {
  return files.length > 1 || notices.length > 0 || counts.refused > 0;
}

/** More files would make the preview useless; the question says how many there are. */
const mostPreviewed = 100;

async function isAgreedTo(
  { previews }: CommandContext,
  change: TaxonomyChange,
  plan: ReshapePlan,
): Promise<boolean> {
  const heading = headingOf(change);
  const shown = await previews.show(heading, plan.files.slice(0, mostPreviewed));
  try {
    const yes = { label: plainLabel(yesText(plan)), detail: plainLabel(noticesText(plan, mostPreviewed)) };
    const no = { label: vscode.l10n.t('Cancel'), detail: vscode.l10n.t('Change nothing.') };
    const answer = await vscode.window.showQuickPick([yes, no], {
      title: heading,
      placeHolder: vscode.l10n.t('The preview below shows each file before and after the change'),
      ignoreFocusOut: true,
    });
    return answer === yes;
  } finally {
    await shown.close();
  }
}
