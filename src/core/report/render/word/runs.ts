import type { ElementContent } from 'hast';
import type { IRunOptions, ParagraphChild } from 'docx';
import { Bookmark, ExternalHyperlink, InternalHyperlink, TextRun } from 'docx';

/** How the text around a run is set. */
type Setting = Pick<IRunOptions, 'bold' | 'italics' | 'strike' | 'superScript' | 'style'>;

const settings: Readonly<Record<string, Setting>> = {
  strong: { bold: true },
  em: { italics: true },
  del: { strike: true },
  sup: { superScript: true },
  code: { style: 'Code' },
};

/** What stands in one paragraph. `pre`: line breaks are kept. */
export function runsOf(
  nodes: readonly ElementContent[],
  { setting = {}, isPre = false }: { readonly setting?: Setting; readonly isPre?: boolean } = {},
): readonly ParagraphChild[] {
  return nodes.flatMap((node): readonly ParagraphChild[] => {
    if (node.type === 'text') return textRuns(node.value, setting, isPre);
    if (node.type !== 'element') return [];
    if (node.tagName === 'br') return [new TextRun({ break: 1 })];
    const inside = (more: Setting): readonly ParagraphChild[] =>
      runsOf(node.children, { setting: { ...setting, ...more }, isPre });
    if (node.tagName === 'a') return linked(node.properties, inside);
    return inside(settings[node.tagName] ?? {});
  });
}

function textRuns(value: string, setting: Setting, isPre: boolean): readonly ParagraphChild[] {
  if (!isPre) return [new TextRun({ ...setting, text: value.replaceAll(/\s*\n\s*/gu, ' ') })];
  return value
    .replace(/\n$/u, '')
    .split('\n')
    .map((text, line) => new TextRun({ ...setting, text, ...(line > 0 ? { break: 1 } : {}) }));
}

// Ids name what a link of the same document leads to.
function linked(
  { href, id }: Readonly<Record<string, unknown>>,
  inside: (more: Setting) => readonly ParagraphChild[],
): readonly ParagraphChild[] {
  const named = (children: readonly ParagraphChild[]): readonly ParagraphChild[] =>
    typeof id === 'string' ? [new Bookmark({ id: bookmark(id), children })] : children;
  if (typeof href !== 'string' || href === '#') return named(inside({}));
  const children = inside({ style: 'Hyperlink' });
  return named([
    href.startsWith('#')
      ? new InternalHyperlink({ anchor: bookmark(href.slice(1)), children })
      : new ExternalHyperlink({ link: href, children }),
  ]);
}

/** Word takes letters, digits and `_` in a name, forty at most; the end of an id is what differs. */
export function bookmark(id: string): string {
  return `_${id.replaceAll(/[^\p{L}\p{N}]/gu, '_').slice(-39)}`;
}
