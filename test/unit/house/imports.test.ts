import assert from 'node:assert/strict';
import { root } from '../../host/paths.mjs';
import { circlesIn, importsOf, linesOf, shortestLoop, sourcesIn } from '../../support/imports.mjs';

const longest = 300; // lines

const toldOf = (sources: ReadonlyMap<string, string>): readonly string[] => {
  const imports = importsOf(sources);
  return circlesIn(imports).map(
    (circle) => `${circle.length} files, among them ${shortestLoop(circle, imports).join(' > ')}`,
  );
};

describe('In the house', () => {
  const sources = sourcesIn(root);

  it('every file is looked at', () => {
    assert.ok(sources.size > 100, `${sources.size} files`);
    assert.ok([...importsOf(sources).values()].flat().length > sources.size);
  });

  it('no import runs in a circle, types included', () => {
    assert.deepEqual(toldOf(sources), []);
  });

  it('no file is longer than 300 lines', () => {
    const long = [...sources].filter(([, text]) => linesOf(text) > longest);
    assert.deepEqual(
      long.map(([file, text]) => `${file}: ${linesOf(text)} lines`),
      [],
    );
  });
});

describe('A circle of imports', () => {
  const inSrc = (files: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
    new Map(Object.entries(files).map(([name, text]) => [`src/${name}.ts`, text]));

  it('is named, by the shortest way around, however its imports are written', () => {
    const files = {
      a: "import { b } from './b';\nimport { f } from './f/g';\n",
      b: "import type { C } from './c';\n",
      c: "export * from './d';\nexport const e = () => import('./a');\n",
      d: "export type A = typeof import(\n  './a'\n);\n",
      'f/index': "import '../f/g';\n",
      'f/g': "import {\n  f,\n} from '.././f';\n",
    };
    assert.deepEqual(toldOf(inSrc(files)), [
      '4 files, among them src/a.ts > src/b.ts > src/c.ts > src/a.ts',
      '2 files, among them src/f/g.ts > src/f/index.ts > src/f/g.ts',
    ]);
  });

  it('is none where files are only imported by many, from packages, or in a comment', () => {
    const files = {
      a: "import { b } from './b';\nimport { c } from './c';\n",
      b: "// from './a'\nimport { c } from './c';\n",
      c: "/**\n * As in import('./a').\n */\nimport fs from 'node:fs';\n",
    };
    assert.deepEqual(toldOf(inSrc(files)), []);
  });
});
