// The import graph of src, types included.
import fs from 'node:fs';
import path from 'node:path';

/** A relative import in any form: of values, of types, dynamic, or as a type of a module. */
const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/g;
const COMMENT_LINE = /^\s*(?:\/\/|\/?\*).*$/gm;

/** All source files below `src`, relative to `root`, sorted, with their texts. */
export const sourcesIn = (root) => {
  const files = fs.readdirSync(path.join(root, 'src'), { recursive: true });
  const names = files.map((file) => path.posix.join('src', file.replaceAll('\\', '/')));
  const sources = names.filter((name) => name.endsWith('.ts')).sort();
  return new Map(sources.map((name) => [name, fs.readFileSync(path.join(root, name), 'utf8')]));
};

/** How many lines a text has. */
export const linesOf = (text) => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);

/** The distinct sources that each source imports. */
export const importsOf = (sources) =>
  new Map(
    [...sources].map(([file, text]) => {
      const written = [...text.replace(COMMENT_LINE, '').matchAll(IMPORT)].map(([, specifier]) => specifier);
      const found = written.flatMap((specifier) => {
        const target = path.posix.join(path.posix.dirname(file), specifier);
        return [`${target}.ts`, `${target}/index.ts`, target].find((name) => sources.has(name)) ?? [];
      });
      return [file, [...new Set(found)]];
    }),
  );

/**
 * Groups of files that reach each other through imports; a group of more than one is a cycle. Tarjan's algorithm for
 * strongly connected components.
 */
export const circlesIn = (imports) => {
  const [order, lowest, stack, circles] = [new Map(), new Map(), [], []];
  const visit = (file) => {
    order.set(file, order.size);
    lowest.set(file, order.get(file));
    stack.push(file);
    for (const next of imports.get(file) ?? []) {
      if (!order.has(next)) visit(next);
      if (stack.includes(next)) lowest.set(file, Math.min(lowest.get(file), lowest.get(next)));
    }
    if (lowest.get(file) !== order.get(file)) return;
    const group = stack.splice(stack.indexOf(file));
    if (group.length > 1) circles.push(group.sort());
  };
  for (const file of imports.keys()) if (!order.has(file)) visit(file);
  return circles.sort((one, other) => other.length - one.length);
};

/** The shortest path of imports from a file of a cycle back to itself, over all its files. */
export const shortestLoop = (circle, imports) => {
  const loops = circle.map((start) => {
    const ways = [[start]];
    const seen = new Set();
    for (const way of ways) {
      const nexts = (imports.get(way.at(-1)) ?? []).filter((next) => circle.includes(next));
      if (nexts.includes(start)) return [...way, start];
      for (const next of nexts) if (!seen.has(next)) ways.push([...way, next]);
      nexts.forEach((next) => seen.add(next));
    }
    return undefined;
  });
  return loops.filter(Boolean).sort((one, other) => one.length - other.length)[0];
};
