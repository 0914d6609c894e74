import assert from 'node:assert/strict';
import { buildAll, noticesOf } from '../../esbuild.mjs';

/** What lets its code be a part of a package under the MIT license, as long as its own license goes along. */
const allowed = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD'];

describe('The licenses of what ships', () => {
  let notices: readonly { readonly heading: string; readonly text: string }[] = [];
  let inputs: readonly string[] = [];

  before(async () => {
    const built = await buildAll({ production: true, write: false });
    inputs = built.flatMap(({ metafile }) =>
      Object.values(metafile.outputs).flatMap((output) => Object.keys(output.inputs)),
    );
    const [, ...parts] = (await noticesOf(built)).split(/\n-{80}\n\n/);
    notices = parts.map((part) => ({ heading: part.split('\n')[0] ?? '', text: part }));
  });

  it('stand there for every package of which something is in a bundle', () => {
    const packages = inputs.flatMap(
      (input) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? [],
    );
    assert.deepEqual(
      [...new Set(notices.map(({ heading }) => heading.split(' ')[0]))].sort(),
      [...new Set(packages)].sort(),
    );
    assert.ok(notices.some(({ heading }) => heading.startsWith('remark-parse 11.')));
  });

  it('name a version and one of the licenses that may be bundled, each with its text', () => {
    for (const { heading, text } of notices) {
      const [, license = ''] = /^\S+ \d+\.\d+\.\d+ \((.+)\)$/.exec(heading) ?? [];
      assert.ok(allowed.includes(license), heading);
      assert.match(text, /copyright|permission/i, heading);
    }
  });
});
