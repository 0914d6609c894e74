import assert from 'node:assert/strict';
import { build } from 'esbuild';
import { common, dataApart, forWorker } from '../../esbuild.mjs';
import { reportOf } from '../../src/core/actions/writeReport';
import type * as html from '../../src/core/report/html';
import type * as markdown from '../../src/core/report/markdown';
import type { RefusalCode } from '../../src/core/refusal';
import { plainEnglish } from '../../src/messages/l10n';
import type * as refusal from '../../src/messages/refusalSentence';
import { readFolder } from '../support/aFolder';
import { periodNamed } from '../support/aWorkspace';
import { hostileTitles } from '../support/hostileTitles';

/** What has tables of its own, and what writes a report by them; loaded as late as the browser's host loads it. */
const modules = {
  schema: './node_modules/hast-util-sanitize/lib/schema.js',
  unsafe: './node_modules/mdast-util-to-markdown/lib/unsafe.js',
  names: './node_modules/micromark-util-html-tag-name/index.js',
  characters: './node_modules/character-entities-html4/index.js',
  legacy: './node_modules/character-entities-legacy/index.js',
  voids: './node_modules/html-void-elements/index.js',
  style: './src/core/report/html/style.ts',
};
const source = [
  "export { loadWebData } from './src/webData.ts';",
  ...Object.entries({
    ...modules,
    attributes: './node_modules/property-information/index.js',
    html: './src/core/report/html.ts',
    refusal: './src/messages/refusalSentence.ts',
    markdown: './src/core/report/markdown.ts',
  }).map(([name, module]) => `export const ${name} = () => import(${JSON.stringify(module)});`),
].join('\n');

type Table = Readonly<Record<string, unknown>>;

interface Probe extends Readonly<Record<keyof typeof modules, () => Promise<Table>>> {
  loadWebData(read: () => Promise<string>): Promise<void>;
  attributes(): Promise<
    Readonly<Record<'html' | 'svg', { readonly property: Table; readonly normal: Table }>>
  >;
  html(): Promise<typeof html>;
  refusal(): Promise<typeof refusal>;
  markdown(): Promise<typeof markdown>;
}

let made = 0;

/** The code with its tables in it, or with its tables in a text of JSON; each time anew, with nothing evaluated. */
async function probe(tables: 'inside' | 'apart'): Promise<{ readonly probe: Probe; readonly json: string }> {
  const { outputFiles } = await build({
    ...common,
    ...forWorker,
    stdin: { contents: source, resolveDir: process.cwd(), loader: 'ts' },
    outfile: 'out/probe.mjs',
    format: 'esm',
    sourcemap: false,
    write: false,
    plugins: tables === 'apart' ? [dataApart] : [],
  });
  const textOf = (end: string): string => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '';
  // The same text would be the same module.
  const code = Buffer.from(`${textOf('.mjs')}\n// ${(made += 1)}`).toString('base64');
  return { probe: (await import(`data:text/javascript;base64,${code}`)) as Probe, json: textOf('.json') };
}

/** Both, with the tables read. */
async function probes(): Promise<{ readonly inside: Probe; readonly apart: Probe }> {
  const { probe: inside } = await probe('inside');
  const { probe: apart, json } = await probe('apart');
  await apart.loadWebData(() => Promise.resolve(json));
  return { inside, apart };
}

/** What a record says, what its class says for it included. */
function saidBy(record: unknown): Table {
  const said: Record<string, unknown> = {};
  for (const key in record as Table) said[key] = (record as Table)[key];
  return said;
}

function each(records: Table): Table {
  return Object.fromEntries(Object.entries(records).map(([name, record]) => [name, saidBy(record)]));
}

describe('The tables that stand beside the browser’s code', function () {
  this.timeout(20_000);

  it('are there only after they were read, and are read once', async () => {
    const { probe: early } = await probe('apart');
    await assert.rejects(early.html(), /before it was loaded/);
    const { probe: late, json } = await probe('apart');
    await late.loadWebData(() => Promise.resolve(json));
    await late.loadWebData(() => assert.fail('read twice'));
    await late.html();
  });

  it('say what they say in the packages, patterns and classes included', async () => {
    const { inside, apart } = await probes();
    for (const name of Object.keys(modules) as (keyof typeof modules)[]) {
      assert.deepEqual({ ...(await apart[name]()) }, { ...(await inside[name]()) }, name);
    }
    const [ours, theirs] = [await apart.attributes(), await inside.attributes()];
    for (const space of ['html', 'svg'] as const) {
      assert.deepEqual(ours[space].normal, theirs[space].normal);
      assert.deepEqual(each(ours[space].property), each(theirs[space].property));
    }
  });

  it('hold what commands say, and it is said word for word', async () => {
    const { inside, apart } = await probes();
    const { json } = await probe('apart');
    const codes: readonly RefusalCode[] = ['ends-open', 'links-differ', 'front-matter-yaml', 'label-needed'];
    for (const code of codes) {
      const saidBy = async (by: Probe): Promise<string> =>
        (await by.refusal()).refusalSentence(plainEnglish, { code, args: ['{1}', 'b'] });
      assert.equal(await saidBy(apart), await saidBy(inside));
    }
    assert.match(json, /A link would have led elsewhere, so nothing was changed\./);
  });

  it('make the same report, byte for byte', async () => {
    const { inside, apart } = await probes();
    for (const title of hostileTitles) {
      const note = `---\ntitle: ${JSON.stringify(title)}\ndate: 2026-11-01\nactivities: [vision/costs]\n---\n${title}\n`;
      const { workspace } = await readFolder({ 'responsibilities/index.md': title, 'notes/ü.md': note });
      const model = await reportOf(workspace, periodNamed('2026-Q4'));
      const textsOf = async (by: Probe): Promise<readonly string[]> => [
        (await by.html()).renderHtml(model, 'reports'),
        (await by.markdown()).renderMarkdown(model, 'reports'),
      ];
      assert.deepEqual(await textsOf(apart), await textsOf(inside));
    }
  });
});
