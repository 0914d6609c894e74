import assert from 'node:assert/strict';
import { build } from 'esbuild';
import { common, forWorker, grayMatterFence } from '../../esbuild.mjs';
import { reportOf } from '../../src/core/actions/writeReport';
import type * as scope from '../../src/core/index/scope';
import type * as frontMatter from '../../src/core/frontMatter/frontMatter';
import type * as html from '../../src/core/report/html';
import type * as markdown from '../../src/core/report/markdown';
import { defaultRemit } from '../../src/core/taxonomy/remit';
import { readFolder } from '../support/aFolder';
import { periodNamed } from '../support/aWorkspace';
import { commonMarkExamples, yamlCases } from '../support/suites';

type Read = Pick<typeof frontMatter, 'readFrontMatter'>;
type Probe = Read &
  Pick<typeof scope, 'createScope'> &
  Pick<typeof html, 'renderHtml'> &
  Pick<typeof markdown, 'renderMarkdown'>;

const source = ['frontMatter/frontMatter', 'index/scope', 'report/html', 'report/markdown']
  .map((module) => `export * from './src/core/${module}.ts';`)
  .join('\n');

/** What uses the packages, whole or with what is left out of them in all bundles. */
async function probe(packages: 'whole' | 'without'): Promise<Probe> {
  const { outputFiles } = await build({
    ...common,
    ...forWorker,
    stdin: { contents: `${source}\n// ${packages}`, resolveDir: process.cwd(), loader: 'ts' },
    format: 'esm',
    sourcemap: false,
    write: false,
    ...(packages === 'whole' && { plugins: [grayMatterFence] }),
  });
  const code = Buffer.from(`${outputFiles[0]?.text ?? ''}\n// ${packages}`).toString('base64');
  return (await import(`data:text/javascript;base64,${code}`)) as Probe;
}

/** All that is known of a block: the nodes' own places, and what they say as plain values. */
function readBy({ readFrontMatter }: Read, text: string): unknown {
  const read = readFrontMatter(text);
  return read.kind === 'mapping'
    ? { ...read, map: read.map.items.map((item) => JSON.stringify(item)), said: read.map.toJSON() as unknown }
    : read;
}

describe('What is left out of the packages', function () {
  this.timeout(20_000);

  it('is missed by no front matter of the YAML suite, well or ill', async () => {
    const [whole, without] = [await probe('whole'), await probe('without')];
    const texts = [
      ...yamlCases().map(({ yaml }) => yaml),
      '? {a: b}\n: c\n',
      'a: &x [1]\nb: *x\n<<: {c: d}\n',
    ];
    for (const yaml of texts) {
      const text = `---\n${yaml}\n---\n`;
      assert.deepEqual(readBy(without, text), readBy(whole, text), yaml);
    }
  });

  it('is missed by no glob', async () => {
    const [whole, without] = [await probe('whole'), await probe('without')];
    const globs = [
      '**/*.md',
      'notes/**',
      '{a,b}/*.md',
      '!(a)/*',
      '+(x|y).md',
      '[!a]*.md',
      '**/[[:alpha:]]*',
      'a?.md',
    ];
    const paths = ['a.md', 'ab.md', 'notes/x.md', 'b/y.md', 'x.md', 'c/d/e.md', '1.md'];
    for (const glob of globs) {
      const isNote = ({ createScope }: Probe): readonly boolean[] => {
        const made = createScope({ ...defaultRemit, notes: [glob], exclude: ['**/y*'] });
        return paths.map((path) => made.isNote(path));
      };
      assert.deepEqual(isNote(without), isNote(whole), glob);
    }
  });

  it('is missed by no report, whatever markdown the notes hold', async () => {
    const [whole, without] = [await probe('whole'), await probe('without')];
    const notes = commonMarkExamples().map((markdown, at): [string, string] => [
      `notes/${at}.md`,
      `---\ndate: 2026-11-01\nactivities: [vision/costs]\nhighlight: true\n---\n# Note ${at}\n\n${markdown}\n`,
    ]);
    const { workspace } = await readFolder({
      'responsibilities/index.md': 'Mine.',
      ...Object.fromEntries(notes),
    });
    const model = await reportOf(workspace, periodNamed('2026-Q4'));
    assert.equal(without.renderHtml(model, 'reports'), whole.renderHtml(model, 'reports'));
    assert.equal(without.renderMarkdown(model, 'reports'), whole.renderMarkdown(model, 'reports'));
  });
});
