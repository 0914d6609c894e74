// `--only PATH`: resolves test files, and the phases that run them.
import fs from 'node:fs';
import path from 'node:path';
import { at, root } from './paths.mjs';

/** The phases that run the tests of a folder where none is named. */
const HOMES = {
  'test/unit': ['unit'],
  'test/property': ['property'],
  'test/disk': ['disk'],
  'test/editor': ['build', 'node'],
  'test/ui': ['build', 'journeys1', 'journeys2'],
  'test/package': ['build', 'package', 'contents'],
};

const homeOf = (file) => Object.keys(HOMES).find((folder) => file.startsWith(`${folder}/`));

/** Resolves a typed path from the folder that npm was called in, and makes it relative to the repository. */
const inRepository = (typed) => {
  const base = process.env.INIT_CWD ?? process.cwd();
  const found = [path.resolve(base, typed), at(typed)].find((candidate) => fs.existsSync(candidate));
  return found === undefined ? typed : path.relative(root, found).replaceAll('\\', '/');
};

/**
 * The test files at and below these paths, sorted.
 * @param {readonly string[]} paths
 * @param {readonly string[]} all every test file
 */
export const filesAt = (paths, all) => {
  const chosen = paths.map(inRepository).map((typed) => {
    const files = all.filter((file) => file === typed || file.startsWith(`${typed}/`) || typed === '');
    if (files.length === 0) throw new Error(`no tests at ${typed}`);
    return files;
  });
  return [...new Set(chosen.flat())].sort();
};

/** The folders that have phases. */
export const testFolders = Object.keys(HOMES);

/**
 * The phases that run these files: the named phases that include a file's folder, otherwise the folder's default
 * phases. @param {readonly string[]} files @param {readonly string[]} named @param {(phase: string) => string |
 * undefined} folderOf the folder whose tests a phase runs
 */
export const phasesFor = (files, named, folderOf) => {
  const folders = [...new Set(files.map(homeOf))];
  const phases = folders.flatMap((folder) => {
    const holding = named.filter((phase) => folderOf(phase) === folder);
    if (holding.length === 0) return HOMES[folder];
    return [...HOMES[folder].filter((phase) => folderOf(phase) === undefined), ...holding];
  });
  return [...new Set(phases)];
};

/** The requested ones of a phase's files; undefined means all. */
export const bundledOnly = (files, only) =>
  files === undefined || only === undefined ? (files ?? only) : files.filter((file) => only.includes(file));
