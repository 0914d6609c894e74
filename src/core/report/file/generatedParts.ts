import type { ReadNotes } from '../../note/readNote';
import type { ReportModel } from '../model';
import type { ReportLength } from '../render/markdown';
import { treesOf } from '../render/markdown';
import { stringifyMarkdown } from '../render/markdown/stringify';
import { wordsFor } from '../words/languages';
import { fingerprintOf } from './fingerprints';

/** The markdown of a report's two generated parts, with `\n` line ends. The author's own section goes between them. */
export interface ReportParts {
  readonly report: string;
  /** How the report was counted, and its sources. */
  readonly evidence: string;
  /** The fingerprint comment; empty if no line links to a note. */
  readonly seal: string;
}

/**
 * The report as it is written into its file. `notes`: the notes that the model was built from, for the fingerprints
 * that Check Report uses; see `fingerprintOf`.
 */
export function renderParts(
  model: ReportModel,
  folder: string,
  length: ReportLength,
  notes: ReadNotes,
): ReportParts {
  const { report, evidence } = treesOf(model, folder, length);
  const fingerprint = fingerprintOf(report, folder, wordsFor(model.language), notes);
  return {
    report: stringifyMarkdown(report),
    evidence: stringifyMarkdown(evidence),
    seal: fingerprint?.value ?? '',
  };
}
