import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Node, Pair } from 'yaml';
import { isMap, isPair, isScalar, isSeq } from 'yaml';
import type { Mapping } from '../../src/core/frontMatter/frontMatter';
import { readFrontMatter } from '../../src/core/frontMatter/frontMatter';
import { spanOf } from '../../src/core/frontMatter/nodes';
import { typedPlaceAt } from '../../src/core/frontMatter/whileTyping/place';
import { readTyped } from '../../src/core/frontMatter/whileTyping/reader';
import { typedRegion } from '../../src/core/frontMatter/whileTyping/region';
import type { Step } from '../../src/core/frontMatter/whileTyping/token';
import { runs } from '../support/runs';
import { aNote, anyText, textOf } from './writtenNote';

/** A key or value that is not empty: how it is reached, where it stands, and where it is on one line, what it says. */
type Found = readonly [
  role: 'key' | 'value',
  path: string,
  start: number,
  end: number,
  said: string | undefined,
];

/** What the parser finds in front matter that it can read. */
function byYaml(text: string, mapping: Mapping): readonly Found[] {
  const found: Found[] = [];
  const at = (node: unknown, role: 'key' | 'value', path: readonly Step[]): void => {
    const { start } = spanOf(mapping, node);
    // A block scalar's range runs over its last line end.
    const written = text.slice(start, spanOf(mapping, node).end).trimEnd();
    const said = isScalar(node) ? (typeof node.value === 'string' ? node.value : node.source) : '';
    if (written !== '') found.push(foundAt(role, path, start, written, said ?? ''));
  };
  const walk = (node: Node | Pair | null, path: readonly Step[]): void => {
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        if (!isScalar(key)) continue;
        at(key, 'key', path);
        walk(value as Node | null, [...path, isScalar(key) ? (key.source ?? '') : '']);
      }
    } else if (isSeq(node)) {
      node.items.forEach((item, index) => walk(item as Node, [...path, index]));
    } else if (isScalar(node) && !isPair(node)) at(node, 'value', path);
  };
  walk(mapping.map, []);
  return found;
}

function foundAt(
  role: 'key' | 'value',
  path: readonly Step[],
  start: number,
  written: string,
  said: string,
): Found {
  const isOneLine = !/[\r\n]/.test(written) && !/^[|>]/.test(written);
  return [role, JSON.stringify(path), start, start + written.length, isOneLine ? said.trim() : undefined];
}

// Lists as keys, and keys behind a question mark, are nobody's front matter: they are text to us.
function hasOddKeys(node: unknown): boolean {
  if (isSeq(node)) return node.items.some(hasOddKeys);
  return isMap(node) && node.items.some(({ key, value }) => !isScalar(key) || hasOddKeys(value));
}

function byUs(text: string): readonly Found[] {
  const region = typedRegion(text);
  if (!region) return [];
  return readTyped(text, region)
    .filter(({ span }) => span.start < span.end)
    .filter(({ text: said, quote }) => quote !== '' || !said.startsWith('*'))
    .map(({ role, path, span, text: said }) => {
      const written = text.slice(span.start, span.end).trimEnd();
      return foundAt(role === 'key' ? 'key' : 'value', path, span.start, written, said);
    });
}

const byStart = (a: Found, b: Found): number => a[2] - b[2];

describe('The reader of half-typed front matter', () => {
  it('finds in what YAML can read the keys and values that YAML finds, where it finds them', () => {
    let compared = 0;
    fc.assert(
      fc.property(fc.oneof(aNote.map(textOf), anyText), (text) => {
        const frontMatter = readFrontMatter(text);
        if (frontMatter.kind !== 'mapping' || hasOddKeys(frontMatter.map)) return;
        if (/^[ \t-]*\?(?:\s|$)/m.test(text.slice(0, frontMatter.bodyStart))) return;
        compared++;
        const theirs = [...byYaml(text, frontMatter)].sort(byStart);
        assert.deepEqual([...byUs(text)].sort(byStart), theirs);
      }),
      { numRuns: runs },
    );
    assert.ok(compared > runs / 4, `only ${compared} were readable`);
  });

  it('never throws, wherever the cursor is, and replaces nothing outside of the line it is on', () => {
    fc.assert(
      fc.property(fc.oneof(aNote.map(textOf), anyText), fc.nat(), fc.boolean(), (written, at, cut) => {
        const offset = at % (written.length + 1);
        const text = cut ? written.slice(0, offset) : written;
        const place = typedPlaceAt(text, offset);
        if (!place) return;
        const { start, end } = place.span;
        assert.ok(start <= offset && offset <= end);
        assert.doesNotMatch(text.slice(start, end), /[\r\n]/);
      }),
      { numRuns: runs * 3 },
    );
  });

  it('is found in time that grows with the text, whatever the text is made of (L14)', () => {
    const hostile = [
      '[',
      '{',
      '- ',
      '"',
      "'",
      'a: ',
      '[a, "',
      '- "\n',
      "''",
      '\\"',
      '#',
      '\n',
      '? ',
      '&a ',
      '[\n',
    ];
    const fastest = (piece: string, length: number): number => {
      const text = `---\n${piece.repeat(Math.floor(length / piece.length))}\n---\n`;
      const region = typedRegion(text);
      const times = Array.from({ length: 3 }, () => {
        const before = process.cpuUsage();
        if (region) readTyped(text, region, length / 2);
        const { user, system } = process.cpuUsage(before);
        return (user + system) / 1000;
      });
      return Math.min(...times);
    };
    // Quadratic, eight times the text would take 64 times as long; what takes next to nothing tells nothing. A busy
    // machine disturbs a measurement, not three in a row.
    const isSlow = (piece: string): boolean => {
      const long = fastest(piece, 60_000);
      return long > 200 && long > 30 * fastest(piece, 7_500);
    };
    const slow = hostile.filter((piece) => [1, 2, 3].every(() => isSlow(piece)));
    assert.deepEqual(slow, []);
  });
});
