// The cache, loaded when a folder reads its cached notes.
export { readCachedNotes, writeCachedNotes } from '../vscode/cacheFile';
