// Replaces gray-matter's engines file in the bundles: the original evaluates JavaScript and brings in a second YAML
// parser (S1). Our engines are passed with each call; see frontMatter.ts.
export {};
