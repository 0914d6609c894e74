// The part of YAML that reads texts, loaded with the first file that needs it, once for all bundles that do.
export { parseDocument, visit, YAMLMap } from 'yaml';
