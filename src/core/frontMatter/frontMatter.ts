import matter from 'gray-matter';
import type { Document, ParsedNode, YAMLError } from 'yaml';
import { isDocument, isMap, isScalar, parseDocument, YAMLMap, visit } from 'yaml';
import type { Problem, ProblemCode } from '../problem';
import { lineContentEnd, nextLineStart } from '../text/lines';
import type { Span } from '../text/range';
import { rangeOf } from '../text/range';
import type { Block } from './block';
import { findOpening } from './block';

/** What a file's front matter is. `bodyStart` is where the markdown begins, as an offset into the whole text. */
export type FrontMatter =
  | { readonly kind: 'absent'; readonly bodyStart: number; readonly late: boolean }
  | Mapping
  | { readonly kind: 'broken'; readonly bodyStart: number; readonly problem: Problem };

/** A block that parses to a mapping, or to nothing (`map` is empty then). */
export interface Mapping {
  readonly kind: 'mapping';
  readonly bodyStart: number;
  readonly block: Block;
  /** Its nodes' ranges count from `block.start`: add it to have offsets into the text. */
  readonly map: YAMLMap;
  /** Whether nothing but blanks and comments stands in the block. */
  readonly empty: boolean;
}

/** Reads the front matter of a file's text. Never throws: what cannot be read comes back as `broken`. */
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
  // The parser knows no lone `\r` as a line end, YAML and we do (H23); offsets stay what they are.
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
  // A scalar or a list between two rules is the author's text (H8).
  return { kind: 'absent', bodyStart: block.openStart, late: false };
}

/**
 * The one place that calls gray-matter: it is handed a block that our own scanner has found and measured, with
 * options (without them it caches, and answers a second read of broken YAML with empty data) and with every engine
 * replaced, `yaml` by the YAML 1.2 core schema, so that dates, `no` and `0123` stay what was written
 * (invariant 8; S1, S2, S3, S4). What comes back is the parsed document, by which the caller locates keys.
 */
function parseYaml(source: string): Document.Parsed {
  const engines = { yaml: () => ({ document: parseCore(source) }), ...refused };
  const {
    data: { document },
  }: { data: Readonly<Record<string, unknown>> } = matter(`---\n${source}\n---`, { engines });
  // gray-matter asks no engine about a block of comments alone.
  return isDocument<ParsedNode>(document) ? (document as Document.Parsed) : parseCore(source);
}

const refuse = (): never => {
  throw new Error('front matter is never executed');
};
const refused = { json: refuse, javascript: refuse, coffee: refuse, toml: refuse };

// Tags of YAML 1.1 (`!!timestamp`, `!!set`) mean nothing, like any that is not known: what they mark stays what was written.
// Not silent: then it would drop a second document without an error. It prints nothing in any case. Keys that stand
// twice are looked for afterwards, in less time.
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
    const seven = source.slice(at, at + 7);
    if (seven === '<<<<<<<' || seven === '=======' || seven === '>>>>>>>' || seven === '|||||||') {
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
 * The first key that stands twice in one mapping, as a span of the source, or undefined. In time linear in the keys:
 * the parser compares each with all before it, so that a block of the size that is allowed could take a second (S5).
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
