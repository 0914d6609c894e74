import type { RootContent } from 'mdast';
import type { ReportModel } from '../model';
import type { Words } from '../words';
import { relativeLink } from './links';
import { heading, item, link, list, numberedList, paragraph, text } from './nodes';

/** How it was counted, and every note that is shown, by number. */
export function evidence(model: ReportModel, folder: string, words: Words): readonly RootContent[] {
  const points = pointsOf(model, words).map((point) => item([text(point)]));
  return [heading(2, words.method), list(points), ...sources(model, folder, words)];
}

/** How it was counted, in one paragraph. */
export function evidenceInShort(model: ReportModel, words: Words): readonly RootContent[] {
  return [heading(2, words.method), paragraph(text(words.methodInShort(model).join(' ')))];
}

function pointsOf(model: ReportModel, words: Words): readonly string[] {
  const read = words.notesRead(model.method);
  return [...(read === undefined ? [] : [read]), ...words.methodPoints(model)];
}

function sources({ sources: all }: ReportModel, folder: string, words: Words): readonly RootContent[] {
  if (all.length === 0) return [];
  const items = all.map(({ date, title, path }) =>
    item([...(date === null ? [] : [text(`${date} `)]), link(relativeLink(folder, path, null), text(title))]),
  );
  return [heading(2, words.sources), numberedList(items)];
}
