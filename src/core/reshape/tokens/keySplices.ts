import type { Node, Scalar } from 'yaml';
import { isScalar, isSeq } from 'yaml';
import type { ScalarStyle } from '../../filing/yamlString';
import { yamlString, yamlStringLike } from '../../filing/yamlString';
import type { FrontMatter, Mapping } from '../../frontMatter/frontMatter';
import { pairOf, spanOf } from '../../frontMatter/nodes';
import type { Refusal } from '../../refusal';
import type { FilingKey } from '../../taxonomy/remit';
import { rangeOf } from '../../text/range';
import type { Splice } from '../../text/splice';
import type { PathMoves } from './pathMoves';

/**
 * The splices that rewrite the affected values of a key in place, keeping their quotes. Refused where an affected value
 * has a shape that edits do not support; the other values of the list may have any shape.
 */
export function keySplices(
  text: string,
  frontMatter: FrontMatter,
  key: FilingKey,
  moves: PathMoves,
): readonly Splice[] | Refusal {
  if (frontMatter.kind !== 'mapping') return [];
  const value = pairOf(frontMatter, key)?.value as Node | null | undefined;
  if (isSeq(value)) {
    const splices: Splice[] = [];
    for (const item of value.items) {
      if (!isScalar(item)) continue;
      const splice = itemSplice(text, frontMatter, item, (written) => moves.moved(written));
      if (splice && 'code' in splice) return unsupported(text, frontMatter, key, item);
      if (splice) splices.push(splice);
    }
    return splices;
  }
  if (!isScalar(value)) return [];
  const splice = scalarSplice(text, frontMatter, value, moves);
  if (splice && 'code' in splice) return unsupported(text, frontMatter, key, value);
  return splice ? [splice] : [];
}

const odd = { code: 'odd' } as const;

type Found = Splice | typeof odd | undefined;

function itemSplice(
  text: string,
  mapping: Mapping,
  item: Scalar,
  moved: (written: string) => string | undefined,
): Found {
  const said = writtenBy(item);
  const lead = /^\s*#?/.exec(said)?.[0] ?? '';
  const after = moved(said.slice(lead.length).trim());
  if (after === undefined) return undefined;
  if (!isPlainlyWritten(text, mapping, item)) return odd;
  return {
    ...spanOf(mapping, item),
    text: yamlStringLike(lead.trimStart() + after, item.type as ScalarStyle),
  };
}

// A scalar on the key's line that holds one path or several, split at commas, else at blanks, as reading splits it.
function scalarSplice(text: string, mapping: Mapping, value: Scalar, moves: PathMoves): Found {
  const said = writtenBy(value);
  const separator = said.includes(',') ? /(\s*,\s*)/ : /(\s+)/;
  const pieces = said.split(separator);
  const after = pieces.map((piece, at) => (at % 2 === 1 ? piece : movedPiece(piece, moves)));
  if (after.every((piece, at) => piece === pieces[at])) return undefined;
  if (!isPlainlyWritten(text, mapping, value)) return odd;
  const span = spanOf(mapping, value);
  const isSplit = after.some((piece, at) => at % 2 === 0 && piece !== pieces[at] && /[\s,]/.test(piece));
  const values = after.filter((piece, at) => at % 2 === 0 && piece.trim() !== '');
  if (isSplit) return { ...span, text: `[${values.map((piece) => yamlString(piece.trim())).join(', ')}]` };
  if (value.type !== 'PLAIN')
    return { ...span, text: yamlStringLike(after.join(''), value.type as ScalarStyle) };
  const isSafe = after.every(
    (piece, at) => piece === pieces[at] || yamlString(piece.trim()) === piece.trim(),
  );
  if (isSafe) return { ...span, text: after.join('') };
  if (values.length === 1) return { ...span, text: yamlString(values[0] ?? '') };
  return { ...span, text: `[${values.map((piece) => yamlString(piece.trim())).join(', ')}]` };
}

function movedPiece(piece: string, moves: PathMoves): string {
  const lead = /^\s*#?/.exec(piece)?.[0] ?? '';
  const after = moves.moved(piece.slice(lead.length).trim());
  return after === undefined ? piece : lead + after + (/\s*$/.exec(piece)?.[0] ?? '');
}

function writtenBy(scalar: Scalar): string {
  return typeof scalar.value === 'string' ? scalar.value : (scalar.source ?? '');
}

// Whether a scalar is on one line, plain or in quotes, and without an anchor or tag.
function isPlainlyWritten(text: string, mapping: Mapping, scalar: Scalar): boolean {
  const { start, end } = spanOf(mapping, scalar);
  const isKnown = ['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE'].includes(scalar.type ?? '');
  return isKnown && !scalar.anchor && scalar.tag === undefined && !/[\r\n]/.test(text.slice(start, end));
}

function unsupported(text: string, mapping: Mapping, key: FilingKey, node: Node): Refusal {
  return { code: 'shape-unsupported', args: [key], range: rangeOf(text, spanOf(mapping, node)) };
}
