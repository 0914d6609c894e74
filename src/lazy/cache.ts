// The code of the cache, loaded when a folder asks for its notes.
export { readCachedNotes, writeCachedNotes } from '../vscode/cacheFile';
