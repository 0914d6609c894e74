// Stands in for what the package `yaml` writes and changes documents with: Remit reads YAML and edits its text. Only
// a key that is a collection would be written, for its name among JavaScript's keys; Remit knows no such key.
const written = () => '';

export {
  written as applyReviver,
  written as foldFlowLines,
  written as indentComment,
  written as lineComment,
  written as stringifyCollection,
  written as stringifyComment,
  written as stringifyDocument,
  written as stringifyNumber,
  written as stringifyPair,
  written as stringifyString,
  written as visit,
};
