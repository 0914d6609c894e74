// The code of the cache as one unit, so that activation does not load it: its notes are asked for when a folder has any.
export { recallNotes, rememberNotes } from './vscode/cacheFile';
