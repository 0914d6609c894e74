import { readFile, readdir } from 'node:fs/promises';
import { at } from './common.mjs';

const HEAD = `Remit is made of its own code, under the MIT license, and of parts of the packages below, each under the license that
is given with it.
`;

/** The folders of the packages that are bundled, relative to the repository, sorted. */
const packagesIn = (built) => {
  const files = built.flatMap(({ metafile }) =>
    Object.values(metafile.outputs).flatMap(({ inputs = {} }) => Object.keys(inputs)),
  );
  const folders = files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file) ?? []);
  return [...new Set(folders)].sort();
};

const noticeOf = async (folder) => {
  const { name, version, license } = JSON.parse(await readFile(at(folder, 'package.json'), 'utf8'));
  const files = (await readdir(at(folder))).filter((file) => /^(licen[cs]e|notice)\b/i.test(file)).sort();
  if (files.length === 0) throw new Error(`${name} brings no text of its license`);
  const texts = await Promise.all(files.map((file) => readFile(at(folder, file), 'utf8')));
  return `${name} ${version} (${license})\n\n${texts.map((text) => text.trim()).join('\n\n')}\n`;
};

/** The licenses of all bundled packages, as one text. */
export const noticesOf = async (built) => {
  const notices = await Promise.all(packagesIn(built).map(noticeOf));
  return [HEAD, ...notices].join(`\n${'-'.repeat(80)}\n\n`);
};
