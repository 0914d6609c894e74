import matter from 'gray-matter';
import type { Document, ParsedNode, YAMLError } from 'yaml';
import { isDocument, isMap, isScalar, parseDocument, YAMLMap, visit } from 'yaml';
import type { Problem, ProblemCode } from '../problem';
import { lineContentEnd, nextLineStart } from '../text/lines';
import type { Span } from '../text/range';
import { rangeOf } from '../text/range';
import type { Block } from './block';
import { findOpening } from './block';

/** A file's front matter. `bodyStart` is the offset, into the whole text, at which the markdown begins. */
export type FrontMatter =
  | { readonly kind: 'absent'; readonly bodyStart: number; readonly late: boolean }
  | Mapping
  | { readonly kind: 'broken'; readonly bodyStart: number; readonly problem: Problem };

/** A block that parses to a mapping, or to nothing (`map` is empty then). */
export interface Mapping {
  readonly kind: 'mapping';
  readonly bodyStart: number;
  readonly block: Block;
  /** The ranges of its nodes are relative to `block.start`; see `spanOf`. */
  readonly map: YAMLMap;
  /** Whether the block holds nothing but blanks and comments. */
  readonly empty: boolean;
}

/** Reads the front matter of a file's text. Never throws: front matter that cannot be read is `broken`. */
export function readFrontMatter(text: string): FrontMatter {
  const opening = findOpening(text);
  switch (opening.kind) {
    case 'none':
      return { kind: 'absent', bodyStart: opening.bodyStart, late: opening.late && isLateMapping(text) };
    case 'unclosed':
      return broken(text, opening.bodyStart, 'front-matter-unclosed', []);
    case 'foreign':
      return broken(text, opening.bodyStart, 'front-matter-language', [opening.language]);
    case 'too-large':
      return broken(text, opening.bodyStart, 'front-matter-too-large', []);
    case 'block':
      return readBlock(text, opening.block);
  }
}

function readBlock(text: string, block: Block): FrontMatter {
  const source = text.slice(block.start, block.end);
  const conflict = conflictMarker(source);
  if (conflict) return brokenAt(text, block, 'front-matter-conflict', [], conflict);
  // A lone `\r` ends a line in YAML, but not in the parser (H23). The replacement keeps all offsets.
  const document = parseYaml(source.replace(/\r(?!\n)/g, '\n'));
  const error = document.errors[0];
  if (error) return brokenYaml(text, block, error);
  const duplicate = duplicateKeyIn(document);
  if (duplicate) {
    const key = source.slice(duplicate.start, duplicate.end);
    return brokenAt(text, block, 'front-matter-duplicate-key', [key], duplicate);
  }
  const { contents } = document;
  if (isMap(contents)) {
    return { kind: 'mapping', bodyStart: block.bodyStart, block, map: contents, empty: false };
  }
  if (contents === null || (isScalar(contents) && contents.value === null)) {
    return { kind: 'mapping', bodyStart: block.bodyStart, block, map: new YAMLMap(), empty: true };
  }
  // A scalar or list between two thematic breaks is the author's text (H8).
  return { kind: 'absent', bodyStart: block.openStart, late: false };
}

/**
 * The only caller of gray-matter. It passes a block that our own scanner has found and measured. It passes options,
 * because gray-matter caches without them, and returns empty data the second time it reads broken YAML. It replaces
 * every engine, `yaml` by the YAML 1.2 core schema, so that dates, `no` and `0123` stay as written
 * (invariant 8; S1, S2, S3, S4). The result is the parsed document, in which the caller locates keys.
 */
function parseYaml(source: string): Document.Parsed {
  const engines = { yaml: () => ({ document: parseCore(source) }), ...refused };
  const {
    data: { document },
  }: { data: Readonly<Record<string, unknown>> } = matter(`---\n${source}\n---`, { engines });
  // gray-matter calls no engine for a block that holds only comments.
  return isDocument<ParsedNode>(document) ? (document as Document.Parsed) : parseCore(source);
}

const refuse = (): never => {
  throw new Error('front matter is never executed');
};
const refused = { json: refuse, javascript: refuse, coffee: refuse, toml: refuse };

// No tags are resolved, not even those of YAML 1.1 (`!!timestamp`, `!!set`): tagged values stay as written.
// `logLevel: 'silent'` would drop a second document without an error; with 'error' nothing is printed either.
// Duplicate keys are found afterwards, by `duplicateKeyIn`, in less time.
const core = {
  schema: 'core',
  prettyErrors: false,
  logLevel: 'error',
  uniqueKeys: false,
  resolveKnownTags: false,
} as const;

function parseCore(source: string): Document.Parsed {
  return parseDocument(source, core);
}

function isLateMapping(text: string): boolean {
  const at = text.search(/[^\s\uFEFF]/);
  return readFrontMatter(text.slice(at)).kind !== 'absent';
}

function conflictMarker(source: string): Span | undefined {
  for (let at = 0; at < source.length; at = nextLineStart(source, at)) {
    const marker = source.slice(at, at + 7);
    if (marker === '<<<<<<<' || marker === '=======' || marker === '>>>>>>>' || marker === '|||||||') {
      return { start: at, end: lineContentEnd(source, at) };
    }
  }
  return undefined;
}

function brokenYaml(text: string, block: Block, error: YAMLError): FrontMatter {
  const [start, end] = error.pos;
  const message = error.code === 'MULTIPLE_DOCS' ? 'A second document begins here' : error.message;
  return brokenAt(text, block, 'front-matter-yaml', [message], { start, end: Math.max(start, end) });
}

function brokenAt(
  text: string,
  block: Block,
  code: ProblemCode,
  args: readonly string[],
  inBlock: Span,
): FrontMatter {
  const offset = (at: number): number => Math.min(block.start + at, block.end);
  const range = rangeOf(text, { start: offset(inBlock.start), end: offset(inBlock.end) });
  return { kind: 'broken', bodyStart: block.bodyStart, problem: { code, args, range } };
}

function broken(text: string, bodyStart: number, code: ProblemCode, args: readonly string[]): FrontMatter {
  const range = rangeOf(text, { start: 0, end: lineContentEnd(text, 0) });
  return { kind: 'broken', bodyStart, problem: { code, args, range } };
}

/**
 * The first duplicate key of any mapping, as a span of the source; undefined where there is none. Linear in the number
 * of keys. The parser's own check is quadratic and could take a second on the largest block that is allowed (S5).
 */
function duplicateKeyIn(document: Document.Parsed): Span | undefined {
  let found: Span | undefined;
  visit(document, {
    Map(_, { items }) {
      const values = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key) || !key.range) continue;
        if (values.has(key.value)) {
          found = { start: key.range[0], end: key.range[1] };
          return visit.BREAK;
        }
        values.add(key.value);
      }
      return undefined;
    },
  });
  return found;
}
