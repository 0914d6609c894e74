import { at } from './common.mjs';

/**
 * The desktop bundles share one YAML parser, in a file of its own that is loaded with the first category file
 * (src/lazy/yaml.ts): it is a third of the code that activation would load. The type guards for nodes are small, and
 * recognize nodes of any copy of the package by a global symbol.
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
