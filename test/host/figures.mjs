// Measures the code base: `npm run figures [-- ROOT]`, for this repository or another checkout of it, which is built
// first.
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import ts from 'typescript';
import { circlesIn, importsOf, linesOf, sourcesIn } from '../support/imports.mjs';
import { citationsIn, resolverOf } from './citations.mjs';
import { root as here } from './paths.mjs';
import { run } from './processes.mjs';
import { failPlainly } from './setup.mjs';

const LONG = 300; // lines
const SMALL = 40;

const medianOf = (values) =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

const parsed = (name, text) => ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);

/** The number of lines of each function with a body. */
const functionLengths = (file) => {
  const lengths = [];
  const lineAt = (offset) => file.getLineAndCharacterOfPosition(offset).line;
  const visit = (node) => {
    if (ts.isFunctionLike(node) && node.body !== undefined && ts.isBlock(node.body))
      lengths.push(lineAt(node.end) - lineAt(node.getStart(file)) + 1);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return lengths;
};

const importersOf = (imports) => {
  const importers = new Map([...imports.keys()].map((file) => [file, 0]));
  for (const file of [...imports.values()].flat()) importers.set(file, importers.get(file) + 1);
  return importers;
};

const ofSources = (root) => {
  const sources = sourcesIn(root);
  const imports = importsOf(sources);
  const importers = importersOf(imports);
  const lengths = new Map([...sources].map(([file, text]) => [file, linesOf(text)]));
  const functions = [...sources].flatMap(([name, text]) => functionLengths(parsed(name, text)));
  const once = [...importers].filter(([, count]) => count === 1).map(([file]) => file);
  const circles = circlesIn(imports);
  const inFiles =
    circles.length > 0 ? ` (of ${circles.map((circle) => circle.length).join(', ')} files)` : '';
  return [
    ['source files', sources.size],
    ['lines', [...lengths.values()].reduce((sum, length) => sum + length, 0)],
    [`files of more than ${LONG} lines`, [...lengths.values()].filter((length) => length > LONG).length],
    ['lines of a file, median', medianOf([...lengths.values()])],
    ['functions with a block', functions.length],
    ['lines of a function, median', medianOf(functions)],
    ['circles of imports, types included', `${circles.length}${inFiles}`],
    ['files with one importer', once.length],
    [`of those with ${SMALL} lines at most`, once.filter((file) => lengths.get(file) <= SMALL).length],
  ];
};

const filesBelow = (folder, ...endings) =>
  fs.existsSync(folder)
    ? fs
        .readdirSync(folder, { recursive: true })
        .filter((file) => endings.some((ending) => file.endsWith(ending)))
        .map((file) => path.join(folder, file))
        .sort()
    : [];

/** The comments of code, ignoring comment marks in strings and regular expressions. */
const commentsIn = (name, text) => {
  const comments = new Map();
  const visit = (node) => {
    const around = [
      ...(ts.getLeadingCommentRanges(text, node.pos) ?? []),
      ...(ts.getTrailingCommentRanges(text, node.end) ?? []),
    ];
    for (const { pos, end } of around) comments.set(pos, text.slice(pos, end));
    node.getChildren().forEach(visit);
  };
  const file = parsed(name, text);
  visit(file);
  return [...comments.values()];
};

const ofCitations = (root) => {
  const scripts = ['src', 'test', 'esbuild'].flatMap((folder) =>
    filesBelow(path.join(root, folder), '.ts', '.mts', '.mjs'),
  );
  const resolves = resolverOf(root);
  const cited = scripts.flatMap((name) =>
    commentsIn(name, fs.readFileSync(name, 'utf8'))
      .flatMap(citationsIn)
      .map((citation) => ({ name, citation })),
  );
  const unresolved = cited.filter(({ citation }) => !resolves(citation));
  return [
    ['citations in comments of code and tests', cited.length],
    ['unresolved citations', unresolved.length],
    ['files with unresolved citations', new Set(unresolved.map(({ name }) => name)).size],
  ];
};

/** The production bundles, as just built. */
const ofBundles = (root) => {
  const files = filesBelow(path.join(root, 'dist'), '').filter((file) => fs.statSync(file).isFile());
  return files.map((file) => {
    const bytes = fs.readFileSync(file);
    const name = path.relative(root, file).replaceAll('\\', '/');
    return [`${name}, bytes raw / gzip`, `${bytes.length} / ${gzipSync(bytes, { level: 9 }).length}`];
  });
};

const build = async (root) => {
  fs.rmSync(path.join(root, 'dist'), { recursive: true, force: true });
  const { code, output } = await run(process.execPath, ['esbuild.mjs', '--production'], { cwd: root });
  if (code !== 0) throw new Error(`the build failed:\n${output}`);
};

const print = (rows) => {
  const width = Math.max(...rows.map(([what]) => what.length));
  for (const [what, figure] of rows) console.log(`${what.padEnd(width)}  ${figure}`);
};

const main = async (root) => {
  await build(root);
  const readme = ['README.md, bytes', fs.statSync(path.join(root, 'README.md')).size];
  print([...ofSources(root), ...ofCitations(root), readme, ...ofBundles(root)]);
};

main(path.resolve(process.argv[2] ?? here)).catch(failPlainly);
