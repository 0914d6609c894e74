// The YAML parser, loaded with the first file that needs it and shared by all bundles.
export { parseDocument, visit, YAMLMap } from 'yaml';
