import type { Nodes, Root, RootContent } from 'mdast';
import type { FilePath } from '../../store/store';
import { relativeLink } from '../render/markdown/links';
import type { AuthorsPlace } from './authorsPlace';
import { stretchesOf } from './canonical';
import type { Region } from './markers';
import { decoded, pathFrom } from './linkTarget';
import { readContent } from './regionText';

/** The file of a report, to be shown. */
export interface ShownFile {
  readonly text: string;
  /** Where the text begins behind a byte order mark and front matter. */
  readonly start: number;
  /** The file's regions, in order. */
  readonly regions: readonly Region[];
  /** The ids of the report's own regions. */
  readonly ids: readonly string[];
  readonly place: AuthorsPlace | undefined;
  /** The folder of the file, and the folder that links are to be relative to (`''`: the workspace folder). */
  readonly folder: FilePath;
  readonly shownIn: FilePath;
}

/**
 * A report's file as its readers see it: its generated parts with the author's words, and the author's text around them.
 * Front matter, comments, and the reports of other periods that stand in the file are left out, and so is the author's
 * own section while nothing stands in it.
 */
export function shownTree(file: ShownFile): Root {
  const blocks = stretchesOf(readersText(file)).flatMap((stretch) => stretch.blocks);
  const children = withoutEmptyPlace(blocks, file.place).filter(({ type }) => type !== 'html');
  const { folder, shownIn } = file;
  return { type: 'root', children: children.map((node) => shownNode(node, folder, shownIn)) };
}

function readersText({ text, start, regions, ids }: ShownFile): string {
  const parts: string[] = [];
  let at = start;
  for (const { id, contentStart, contentEnd, ...region } of regions) {
    parts.push(text.slice(at, region.start));
    if (ids.includes(id)) parts.push(readContent(text.slice(contentStart, contentEnd)).body);
    at = region.end;
  }
  return [...parts, text.slice(at)].join('\n\n');
}

function withoutEmptyPlace(
  blocks: readonly RootContent[],
  place: AuthorsPlace | undefined,
): readonly RootContent[] {
  const sign = blocks.findIndex((node) => node.type === 'html' && node.value === place?.sign);
  const next = blocks.slice(sign + 1).find(({ type }) => type !== 'html');
  const isEmpty = sign > 0 && blocks[sign - 1]?.type === 'heading' && (!next || next.type === 'heading');
  return isEmpty ? blocks.toSpliced(sign - 1, 2) : blocks;
}

// Comments within a paragraph are the author's alone, as those between paragraphs are.
function shownNode<T extends Nodes>(node: T, from: FilePath, to: FilePath): T {
  const url = 'url' in node ? { url: rebased(node.url, from, to) } : {};
  if (!('children' in node)) return { ...node, ...url };
  const children = (node.children as Nodes[])
    .filter(({ type }) => type !== 'html')
    .map((child) => shownNode(child, from, to));
  return { ...node, ...url, children };
}

// Links to the web and within the page stay, and so does what leads out of the workspace folder.
function rebased(url: string, from: FilePath, to: FilePath): string {
  const [, address = '', fragment] = /^([^#?]*)(?:#(.*))?$/su.exec(url) ?? [];
  if (from === to || address === '' || /^(?:[a-z][a-z\d+.-]*:|\/)/iu.test(address)) return url;
  const path = pathFrom(from.split('/'), address.split('/'));
  return path === undefined
    ? url
    : relativeLink(to, path, fragment === undefined ? null : (decoded(fragment) ?? fragment));
}
