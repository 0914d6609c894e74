import type { RootContent } from 'mdast';
import type { ReportModel } from '../model';
import type { Words } from '../words';
import { item, list, strong, text } from './nodes';

/** What is owned, shared and delegated; nothing where the taxonomy says nothing of it. */
export function remitList({ ownership }: ReportModel, words: Words): readonly RootContent[] {
  if (ownership === null) return [];
  const lines = words.ownership(ownership);
  return [list(lines.map(({ label, said }) => item([strong(text(label)), text(said)])))];
}
