import { at } from './common.mjs';

/**
 * The desktop editor's files of code share one reader of YAML, a file by itself that is loaded with the first category
 * file (src/lazy/yaml.ts): it is a third of what would be loaded at activation. What asks of what kind a node is, is small
 * and knows the nodes of every copy by a symbol that is global.
 */
export const yamlApart = {
  name: 'yaml-apart',
  setup(bundler) {
    bundler.onResolve({ filter: /^yaml$/ }, ({ importer }) =>
      importer === at('src/lazy/yaml.ts') ? undefined : { path: 'yaml', namespace: 'yaml-apart' },
    );
    bundler.onLoad({ filter: /.*/, namespace: 'yaml-apart' }, () => ({
      contents: `
        export * from ${JSON.stringify(at('node_modules/yaml/browser/dist/nodes/identity.js'))};
        let loaded;
        const reader = () => (loaded ??= require('../lazy/yaml'));
        export const parseDocument = (...given) => reader().parseDocument(...given);
        export const visit = (...given) => reader().visit(...given);
        export function YAMLMap() { return new (reader().YAMLMap)(); }`,
      resolveDir: at('.'),
    }));
  },
};
