// Modules of nothing but data as plain values, and as modules again that take theirs from the JSON file.
import { build } from 'esbuild';
import { common } from './common.mjs';
import { at } from './paths.mjs';

/** The values that a module of nothing but data exports. */
export const valuesOf = async (file) => {
  const { outputFiles } = await build({
    ...common,
    entryPoints: [file],
    format: 'esm',
    sourcemap: false,
    write: false,
  });
  return { ...(await moduleOf(outputFiles[0].contents)) };
};

/** What a text of code exports. */
export const moduleOf = (code) =>
  import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);

/** JSON knows no patterns: they are held as their two texts, and made again where they stood. */
export const plainly = (value) => {
  if (value instanceof RegExp) return [value.source, value.flags];
  if (Array.isArray(value)) return value.map(plainly);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, plainly(held)]));
};

const patternsIn = (value, place) =>
  value === null || typeof value !== 'object'
    ? []
    : value instanceof RegExp
      ? [place]
      : Object.entries(value).flatMap(([key, held]) => patternsIn(held, `${place}[${JSON.stringify(key)}]`));

/** property-information's records say by their class what they do not say by a field: they get it back. */
const isSchema = (value) => value?.constructor?.name === 'Schema';
const schemaAgain = (key) => [
  `for (const name in ${key}.property) Object.setPrototypeOf(${key}.property[name], DefinedInfo.prototype);`,
  `${key} = new Schema(${key}.property, ${key}.normal, ${key}.space);`,
];
const schemaClasses = [
  "import { DefinedInfo } from './util/defined-info.js';",
  "import { Schema } from './util/schema.js';",
];

/** A module that exports what stands in the JSON file under its name. */
export const moduleOver = (name, exported) =>
  [
    `import { dataOf } from ${JSON.stringify(at('src/webData.ts'))};`,
    ...(Object.values(exported).some(isSchema) ? schemaClasses : []),
    ...Object.entries(exported).flatMap(([key, value]) => [
      `export let ${key} = dataOf(${JSON.stringify(name)}, ${JSON.stringify(key)});`,
      ...patternsIn(value, key).map((place) => `${place} = new RegExp(...${place});`),
      ...(isSchema(value) ? schemaAgain(key) : []),
    ]),
  ].join('\n');
