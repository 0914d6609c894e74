import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { pathAsYaml, yamlLine, yamlString } from '../../../src/core/filing/yamlString';

describe('A path as YAML', () => {
  it('is plain where that is beyond doubt', () => {
    for (const path of ['tech/costs', 'Führung/Größe', 'नमस्ते/x', 'a_b-c/d2'])
      assert.equal(yamlString(path), path);
  });

  it('is quoted where any reader might take it for something else', () => {
    assert.equal(yamlString('no'), "'no'");
    assert.equal(yamlString('2024'), "'2024'");
    assert.equal(yamlString("it's, a: b"), "'it''s, a: b'");
    assert.equal(yamlString('a\u0085b\\'), '"a\\u0085b\\\\"');
  });

  it('gets one more number sign where it begins with one, for reading takes one away', () => {
    assert.equal(pathAsYaml('#a/b'), "'##a/b'");
  });

  const probes =
    'y n yes no on off True FALSE null ~ Null NaN .nan .inf - -- --- ... = << 0 007 0o7 0x1f 1e3 1_000 12:30 2024-01-05 ' +
    '+1 .5 * & ! | > % @ ` ? : , [ ] { } " \' \\ # a# #a a:b a: :a -a ?a !a &a *a @a a,b [a] {a} a/b: /a a/';
  const odd = [
    '',
    ' a',
    'a ',
    'a b',
    'a: b',
    'a #b',
    '- a',
    'a\tb',
    'a\nb',
    'a\r',
    '\u2028',
    '\u{1F44D}\u{1F3FD}',
    'e\u0301',
    '\uFEFFa',
    '\u0000',
    '\u202Ea',
  ];
  it('reads back as the same string by YAML 1.1 and 1.2, in block and in flow', () => {
    for (const text of [...probes.split(' '), ...odd]) {
      for (const version of ['1.1', '1.2'] as const) {
        for (const yaml of [`- ${yamlString(text)}\n- b`, `[${yamlString(text)}, b]`]) {
          assert.deepEqual(parse(yaml, { version }), [text, 'b'], yaml);
        }
      }
    }
  });

  it('is plain in a line of its own where it is words, commas and all, and reads back there too', () => {
    assert.equal(yamlLine('Find, judge & bring in'), 'Find, judge & bring in');
    for (const text of [
      'no',
      '2026-11-01',
      'Q3: plan',
      'a, b: c',
      'a, #b',
      ', a',
      'a,b',
      ...probes.split(' '),
      ...odd,
    ]) {
      for (const version of ['1.1', '1.2'] as const)
        assert.deepEqual(parse(`a: ${yamlLine(text)}\nb: c\n`, { version }), { a: text, b: 'c' }, text);
    }
  });
});
