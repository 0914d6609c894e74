import { scanBlocks } from '../note/markdown/blockScanner';

const begin = /^<!-- remit:begin report (\S+)(?: hash=[\w-]+)? -->[ \t]*$/;
const end = /^<!-- remit:end report (\S+) -->[ \t]*$/;

/**
 * Whether a text holds a whole generated report, which makes its file no note, wherever it was written to. Markers in
 * code, in running text and alone are words like any others: somebody writes about reports.
 */
export function isReport(text: string): boolean {
  // This runs for every text, and hardly any holds the words.
  if (!text.includes('<!-- remit:begin report ') || !text.includes('<!-- remit:end report ')) return false;
  let open: string | undefined;
  let isWhole = false;
  scanBlocks(text, text.startsWith('\uFEFF') ? 1 : 0, false, (from, to) => {
    if (isWhole || !text.startsWith('<!-- remit:', from)) return;
    const line = text.slice(from, to);
    open = begin.exec(line)?.[1] ?? open;
    isWhole = open !== undefined && end.exec(line)?.[1] === open;
  });
  return isWhole;
}
