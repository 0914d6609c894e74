// Stands in for gray-matter's own engines file when the bundles are made: theirs evaluates JavaScript and brings
// a second YAML parser (S1). Ours come with each call, see frontMatter.ts.
export {};
