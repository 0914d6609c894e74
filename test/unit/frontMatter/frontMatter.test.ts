import assert from 'node:assert/strict';
import { readFrontMatter } from '../../../src/core/frontMatter/frontMatter';
import { listOf, textOf } from '../../../src/core/frontMatter/values';
import { dataOf } from '../../../src/core/frontMatter/data';
import type { Entries } from '../../../src/core/frontMatter/nodes';

const mappingOf = (text: string): Entries & { readonly bodyStart: number } => {
  const frontMatter = dataOf(readFrontMatter(text));
  assert.equal(frontMatter.kind, 'mapping');
  return frontMatter;
};
const kindOf = (text: string): string => readFrontMatter(text).kind;
const problemOf = (text: string): string => {
  const frontMatter = readFrontMatter(text);
  return frontMatter.kind === 'broken' ? frontMatter.problem.code : frontMatter.kind;
};
const items = (text: string, key: string): unknown => {
  const value = listOf(mappingOf(text), key);
  return 'items' in value ? value.items.map((item) => item.text) : value.kind;
};

describe('Front matter', () => {
  it('is a closed block at the very start, whatever the line ends, after a BOM, and closed by dots too', () => {
    for (const text of [
      '---\ntitle: A\n---\nbody',
      '---\r\ntitle: A\r\n---\r\nbody',
      '\uFEFF---\ntitle: A\n...\nbody',
    ]) {
      const mapping = mappingOf(text);
      assert.equal(textOf(mapping, 'title')?.text, 'A');
      assert.equal(text.slice(mapping.bodyStart), 'body');
    }
  });

  it('may have blanks after its fences, and nothing else', () => {
    assert.equal(kindOf('--- \ntitle: A\n---\t \n'), 'mapping');
    assert.equal(kindOf('----\ntitle: A\n----\n'), 'absent');
    assert.equal(kindOf(' ---\ntitle: A\n---\n'), 'absent');
  });

  it('ends at a fence of exactly three dashes at the start of a line (H9)', () => {
    const mapping = mappingOf('---\ntitle: A\nnote: |\n  ---x\n  --- y\n---\nbody\n---\n');
    assert.deepEqual(
      mapping.entries.map(({ key }) => key),
      ['title', 'note'],
    );
  });

  it("that parses to a scalar or a list is the author's text between two rules", () => {
    assert.equal(kindOf('---\nHello world\n---\nmore'), 'absent');
    assert.equal(kindOf('---\n- a\n- b\n---\n'), 'absent');
  });

  it('may be empty or hold comments alone (H11)', () => {
    for (const text of ['---\n---\n', '---\n\n---\n', '---\n# later\n---\n'])
      assert.deepEqual(mappingOf(text).entries, [], text);
  });

  it('behind blank lines is none, and that is said', () => {
    const frontMatter = readFrontMatter('\n\n---\ntitle: A\n---\n');
    assert.ok(frontMatter.kind === 'absent' && frontMatter.late);
    const rule = readFrontMatter('\n---\n\nText between rules\n\n---\n');
    assert.ok(rule.kind === 'absent' && !rule.late);
  });

  it('is broken, by name, where it cannot be read (H6, H12, H13, H14, H15)', () => {
    assert.equal(problemOf('---\ntitle: A\n'), 'front-matter-unclosed');
    assert.equal(problemOf('---\ntitle: "A\n---\n'), 'front-matter-yaml');
    assert.equal(problemOf('---\na:\n\t- b\n---\n'), 'front-matter-yaml');
    assert.equal(problemOf('---\ntitle: A\ntitle: B\n---\n'), 'front-matter-duplicate-key');
    assert.equal(
      problemOf('---\n<<<<<<< HEAD\ntitle: A\n=======\ntitle: B\n>>>>>>> x\n---\n'),
      'front-matter-conflict',
    );
    assert.equal(problemOf(`---\n${'a'.repeat(70_000)}: 1\n---\n`), 'front-matter-too-large');
  });

  it('of which YAML would make two documents is broken: nothing of the second is dropped unsaid', () => {
    const text = '---\ntitle: A\n--- # review\nactivities: [vision]\n---\nbody';
    const frontMatter = readFrontMatter(text);
    assert.ok(frontMatter.kind === 'broken');
    assert.equal(frontMatter.problem.code, 'front-matter-yaml');
    assert.equal(frontMatter.problem.range.start.line, 2);
  });

  it('of another language is broken and never run', () => {
    assert.equal(problemOf('---js\n{ title: (globalThis.pwned = true) }\n---\n'), 'front-matter-language');
    assert.equal(problemOf('---constructor\nx\n---\n'), 'front-matter-language');
    assert.equal(problemOf('+++\ntitle = "A"\n+++\n'), 'front-matter-language');
    assert.equal(problemOf(';;;\n{}\n;;;\n'), 'front-matter-language');
    assert.equal((globalThis as { pwned?: unknown }).pwned, undefined);
  });

  it('keeps broken YAML broken on a second reading', () => {
    const text = '---\ntitle: [\n---\n';
    assert.equal(problemOf(text), 'front-matter-yaml');
    assert.equal(problemOf(text), 'front-matter-yaml');
  });

  it('names the place of an error in the file, not in the block', () => {
    const frontMatter = readFrontMatter('\uFEFF---\ntitle: A\nx: "open\n---\n');
    assert.ok(frontMatter.kind === 'broken');
    assert.ok(frontMatter.problem.range.start.line >= 2);
  });

  it('gives texts as they were written, not as YAML 1.1 would have them', () => {
    const mapping = mappingOf('---\na: 2024\nb: no\nc: 12:30\nd: 0123\ne: 2026-03-16\nf: "q"\n---\n');
    const texts = ['a', 'b', 'c', 'd', 'e', 'f'].map((key) => textOf(mapping, key)?.text);
    assert.deepEqual(texts, ['2024', 'no', '12:30', '0123', '2026-03-16', 'q']);
  });

  it('takes nothing from the tags of YAML 1.1: they neither change a value nor make one wrong (S2)', () => {
    const mapping = mappingOf('---\na: !!timestamp 2026-03-16\nb: !!timestamp soon\nc: !!binary aGk=\n---\n');
    const texts = ['a', 'b', 'c'].map((key) => textOf(mapping, key)?.text);
    assert.deepEqual(texts, ['2026-03-16', 'soon', 'aGk=']);
    assert.equal(kindOf('---\na: !!set {b: 1}\n---\n'), 'mapping');
    assert.deepEqual(items('---\ntags: !!omap [a, b]\n---\n', 'tags'), ['a', 'b']);
  });

  it('reads lists in every shape that people write', () => {
    assert.deepEqual(items('---\ntags: [a, b/c]\n---\n', 'tags'), ['a', 'b/c']);
    assert.deepEqual(items('---\ntags:\n- a\n- "b c"\n---\n', 'tags'), ['a', 'b c']);
    assert.deepEqual(items('---\ntags: a, b c\n---\n', 'tags'), ['a', 'b c']);
    assert.deepEqual(items('---\ntags: a b\n---\n', 'tags'), ['a', 'b']);
    assert.deepEqual(items('---\ntags: []\n---\n', 'tags'), []);
    assert.equal(items('---\ntags:\n---\n', 'tags'), 'empty');
    assert.equal(items('---\ntags: {a: b}\n---\n', 'tags'), 'odd');
    assert.equal(items('---\nother: 1\n---\n', 'tags'), 'absent');
  });

  it('takes a block of 64 KiB of blank lines in its stride', () => {
    assert.equal(problemOf(`---\n${'\n'.repeat(60_000)}a: 1\n---\n`), 'front-matter-too-large');
    assert.equal(kindOf(`---\n${'\n'.repeat(500)}a: 1\n---\n`), 'mapping');
  });

  it('is not brought down by alias bombs or deep nesting (H31)', () => {
    const bomb = 'a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b]\n';
    assert.equal(kindOf(`---\n${bomb}---\n`), 'mapping');
    assert.equal(kindOf(`---\nx: ${'['.repeat(2000)}\n---\n`), 'broken');
  });
});
