// The phases, and groups of them.
import fs from 'node:fs';
import { at, out } from './paths.mjs';
import {
  LEAN,
  check,
  halfOfJourneys,
  inHost,
  inPlainNode,
  inZones,
  laws,
  script,
  smokeJourney,
} from './runners.mjs';

export const BROWSER = 'browser';

/** The first cases of every run, from a fixed seed. */
const SOME_CASES = { REMIT_RUNS: '100', REMIT_SEED: '1' };

/** Half of these, with every 24th string of the long lists of hostile strings. */
const SOME_STRINGS = { ...SOME_CASES, REMIT_RUNS: '50', REMIT_STRINGS: '24' };

/**
 * Time zones in which days, case mapping and reports must come out the same: three sides of the world, an offset of
 * half an hour, and a Turkish İ.
 */
const ZONES = ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Kolkata'];

const packaged = () => at(`remit-${JSON.parse(fs.readFileSync(at('package.json'), 'utf8')).version}.vsix`);

const UNIT = 'test/unit';
const LAWS = 'test/property';
const EDITOR = 'test/editor';
const JOURNEYS = 'test/ui';

/** With the build info kept in `out`, the next run takes a third of the time. */
const CORE_TYPES = ['-p', 'src/core', '--incremental', '--tsBuildInfoFile', out('core.tsbuildinfo')];

/** In the order of `npm test`: the longest phases begin first. `folder`: the tests that a phase runs. */
export const PHASES = {
  // Minified, so that journeys catch errors of minification.
  build: { title: 'build', act: script(at('esbuild.mjs'), '--production') },
  unit: { title: 'unit tests', folder: UNIT, act: inPlainNode('unit') },
  // Without a folder: a test requested by its path gets all of its strings.
  someUnit: { title: 'unit tests, some strings of each list', act: inPlainNode('unit', SOME_STRINGS) },
  journeys1: {
    alone: BROWSER,
    title: 'journeys, one half',
    folder: JOURNEYS,
    needs: ['build'],
    act: halfOfJourneys(0),
  },
  journeys2: {
    alone: BROWSER,
    title: 'journeys, the other half',
    folder: JOURNEYS,
    needs: ['build'],
    act: halfOfJourneys(1),
  },
  node: {
    alone: BROWSER,
    title: 'in-editor tests, Node host',
    folder: EDITOR,
    needs: ['build'],
    act: inHost('node'),
  },
  web: {
    alone: BROWSER,
    title: 'in-editor tests, web worker host',
    folder: EDITOR,
    needs: ['build'],
    act: inHost('web'),
  },
  property: { title: 'properties', folder: LAWS, act: laws() },
  someProperties: { title: 'properties, some cases of each', folder: LAWS, act: laws(SOME_CASES) },
  zones: {
    title: 'days, case and reports in four time zones, in Turkish',
    folder: UNIT,
    needs: ['unit'],
    act: inZones(ZONES),
  },
  oneZone: {
    title: 'days, case and reports in one time zone, in Turkish',
    folder: UNIT,
    needs: ['unit'],
    act: inZones(ZONES.slice(-1)),
  },
  disk: { title: 'tests on a disk', folder: 'test/disk', act: inPlainNode('disk') },
  // Without a folder: a test requested by its path is killed at each of its moments.
  someDisk: { title: 'tests on a disk, some kills of each', act: inPlainNode('disk', { REMIT_KILLS: '3' }) },
  lint: { title: 'lint', act: check('check:lint') },
  types: { title: 'types', act: check('check:types') },
  coreTypes: {
    title: 'types of the core',
    act: script(...LEAN, at('node_modules/typescript/bin/tsc'), ...CORE_TYPES),
  },
  bench: { title: 'bench, small', act: script(at('test/bench/bench.mjs'), '--smoke') },
  smoke: { alone: BROWSER, title: 'smoke journey', needs: ['build'], act: smokeJourney({}) },
  oldest: {
    alone: BROWSER,
    title: 'smoke journey on the oldest VS Code',
    needs: ['build'],
    act: smokeJourney({ REMIT_EDITOR: 'oldest' }),
  },
  // An hour, or as many minutes as REMIT_MINUTES says. It builds what it needs by itself.
  soak: {
    alone: BROWSER,
    title: 'soak: an hour of work by script over 10,000 notes',
    needs: ['build'],
    act: script(at('test/soak/soak.mjs')),
  },
  // It rebuilds, so it runs after all phases that use the other build.
  package: {
    title: 'package',
    needs: ['build', 'journeys1', 'journeys2', 'node', 'web', 'oldest', 'disk'],
    act: script(at('test/host/package.mjs')),
  },
  contents: {
    title: 'what the package holds',
    folder: 'test/package',
    needs: ['package'],
    act: inPlainNode('package'),
  },
  vsix: {
    alone: BROWSER,
    title: 'smoke journey on the installed package',
    needs: ['package'],
    act: smokeJourney({ REMIT_VSIX: packaged() }),
  },
};

/** Phases that are part of other phases, and one that takes longer than all of them together. */
const APART = ['someUnit', 'someProperties', 'oneZone', 'someDisk', 'smoke', 'coreTypes', 'soak'];

/** No group may have the name of a phase, since one of the two could not be selected. */
export const GROUPS = {
  all: Object.keys(PHASES).filter((name) => !APART.includes(name)),
  /** For quick feedback; the web host's tests, the journeys, the oldest editor and the package are left to `all`. */
  soon: ['build', 'unit', 'node', 'smoke', 'someProperties', 'oneZone', 'someDisk', 'lint', 'types'],
  /** For use while editing: tells within seconds whether the core still works. */
  fast: ['someUnit', 'coreTypes'],
  check: ['types', 'lint'],
  /** All that needs no editor. */
  plain: ['unit', 'zones', 'property', 'disk'],
  editor: ['build', 'node', 'web'],
  ui: ['build', 'journeys1', 'journeys2'],
};

const twice = Object.keys(GROUPS).find((name) => name in PHASES);
if (twice !== undefined) throw new Error(`${twice} is the name of a phase and of a group`);

/** Resolves names of phases and groups to phases. */
export const phasesNamed = (names) => {
  const phases = [...new Set(names.flatMap((name) => GROUPS[name] ?? [name]))];
  const unknown = phases.find((name) => PHASES[name] === undefined);
  if (unknown === undefined) return phases;
  throw new Error(
    `no such tests: ${unknown} (there are the groups ${Object.keys(GROUPS).join(', ')}, and ${Object.keys(PHASES).join(', ')})`,
  );
};
