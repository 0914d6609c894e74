// The part of YAML that reads texts as one unit, so that the editor loads it with the first file that needs it, once for
// all that does.
export { parseDocument, visit, YAMLMap } from 'yaml';
