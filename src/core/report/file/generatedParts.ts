import type { Root } from 'mdast';
import type { ReadNotes } from '../../note/readNote';
import type { ReportModel } from '../model';
import type { ReportLength } from '../render/markdown';
import { treesOf } from '../render/markdown';
import { stringifyMarkdown } from '../render/markdown/stringify';
import { wordsFor } from '../words/languages';
import { fingerprintOf } from './fingerprints';

/** The markdown of a report's two generated parts, `\n` at every line's end, between which the author's own words have their place. */
export interface ReportParts {
  readonly report: string;
  /** How it was counted, and what it was made of. */
  readonly evidence: string;
}

/**
 * The report as it is written into its file. `notes`: those that the model was made of, by which Check Report is told what they said;
 * see `fingerprintOf`.
 */
export function renderParts(
  model: ReportModel,
  folder: string,
  length: ReportLength,
  notes: ReadNotes,
): ReportParts {
  const { report, evidence } = treesOf(model, folder, length);
  const fingerprint = fingerprintOf(report, folder, wordsFor(model.language), notes);
  const sealed: Root = {
    type: 'root',
    children: [...evidence.children, ...(fingerprint ? [fingerprint] : [])],
  };
  return { report: stringifyMarkdown(report), evidence: stringifyMarkdown(sealed) };
}
