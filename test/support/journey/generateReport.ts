import type { Editor } from './editor';

/** Generates a period's report by the command, and waits for its tab: a file that opens takes the focus from what is next. */
export async function generateReport(editor: Editor, period = '2026-Q4'): Promise<void> {
  await editor.runCommand('Remit: Generate Report…');
  await editor.quickPick.type(period);
  await editor.quickPick.accept();
  await editor.on.tab(`${period}.md`).waitFor();
}
