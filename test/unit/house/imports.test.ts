import assert from 'node:assert/strict';
import { root } from '../../host/paths.mjs';
import { arrows, reportArrows } from '../../support/arrows.mjs';
import { circlesIn, importsOf, linesOf, shortestLoop, sourcesIn } from '../../support/imports.mjs';

const longest = 300; // lines

const toldOf = (sources: ReadonlyMap<string, string>): readonly string[] => {
  const imports = importsOf(sources);
  return circlesIn(imports).map(
    (circle) => `${circle.length} files, among them ${shortestLoop(circle, imports).join(' > ')}`,
  );
};

type Arrows = Readonly<Record<string, readonly string[]>>;

// What everything in the core may import is in no table.
const sorted = (table: Arrows): Arrows =>
  Object.fromEntries(Object.entries(table).map(([folder, others]) => [folder, [...others].sort()]));

const usedArrows = (
  sources: ReadonlyMap<string, string>,
  within: string,
  folders: readonly string[],
): Arrows => {
  const folderOf = (file: string): string | undefined =>
    file.startsWith(within) ? folders.find((folder) => file.startsWith(`${within}${folder}/`)) : undefined;
  const used = new Map(folders.map((folder) => [folder, new Set<string>()]));
  for (const [file, targets] of importsOf(sources)) {
    const from = folderOf(file);
    for (const to of targets.map(folderOf)) {
      if (from !== undefined && to !== undefined && to !== from && to !== 'text') used.get(from)?.add(to);
    }
  }
  return Object.fromEntries([...used].map(([folder, others]) => [folder, [...others].sort()]));
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

  it('the arrows allow what is imported, and no more', () => {
    assert.deepEqual(usedArrows(sources, 'src/core/', Object.keys(arrows)), sorted(arrows));
    assert.deepEqual(
      usedArrows(sources, 'src/core/report/', Object.keys(reportArrows)),
      sorted(reportArrows),
    );
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
