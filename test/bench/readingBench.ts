import path from 'node:path';
import { parseArgs } from 'node:util';
import { judgeNotes } from './reading/judgeNotes';
import type { Shape } from './reading/labels';
import { shapesIn } from './reading/labels';
import type { BuildResult } from './reading/readingTables';
import { byShape, missesOf, overall } from './reading/readingTables';
import { readShape } from './reading/readShape';

const { values } = parseArgs({
  options: {
    set: { type: 'string', default: 'test/reading/notes' },
    cli: { type: 'string' },
    misses: { type: 'boolean', default: false },
    smoke: { type: 'boolean', default: false },
  },
});

// Bundled beside this script.
const ownCli = path.join(path.dirname(process.argv[1] ?? ''), 'cli.js');

function resultOf(build: string, cli: string, shapes: readonly Shape[]): BuildResult {
  return {
    build,
    shapes: shapes.map((shape) => ({
      shape: shape.name,
      judgements: judgeNotes(shape.labels, readShape(shape, cli)),
    })),
  };
}

const all = shapesIn(path.resolve(values.set));
const shapes = values.smoke ? all.slice(0, 1) : all;
const own = resultOf(values.cli === undefined ? '' : 'after', ownCli, shapes);
const builds = values.cli === undefined ? [own] : [resultOf('before', path.resolve(values.cli), shapes), own];
const notes = shapes.reduce((sum, { labels }) => sum + labels.length, 0);
console.log(`${notes} labelled notes in ${shapes.length} shapes\n\n${overall(builds)}\n\n${byShape(builds)}`);
if (values.misses) console.log(`\n${missesOf(own).join('\n')}`);
