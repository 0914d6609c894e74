// Which folders import which: for the lint rule (eslint.config.mjs), and for the test that holds this table to the code.

/**
 * The house's arrows: what each folder of src/core imports besides itself, and no more (docs/architecture.md shows the
 * same as a picture). Everything in src/core may import `problem`, `refusal` and `text`.
 */
export const arrows = {
  text: [],
  period: [],
  format: [],
  frontMatter: [],
  store: [],
  taxonomy: ['store', 'period', 'frontMatter'],
  note: ['store', 'period', 'frontMatter', 'taxonomy'],
  workspace: ['store', 'period', 'taxonomy', 'note'],
  filing: ['store', 'period', 'frontMatter', 'taxonomy', 'note'],
  section: ['store', 'note', 'filing'],
  reshape: ['store', 'period', 'frontMatter', 'taxonomy', 'note', 'workspace', 'filing'],
  tree: ['store', 'period', 'taxonomy', 'note', 'workspace'],
  language: ['store', 'period', 'frontMatter', 'taxonomy', 'note', 'workspace', 'filing'],
  suggest: ['store', 'period', 'frontMatter', 'taxonomy', 'note', 'workspace'],
  report: ['format', 'store', 'period', 'taxonomy', 'note', 'workspace'],
  actions: [
    ...['store', 'period', 'frontMatter', 'taxonomy', 'note', 'workspace'],
    ...['filing', 'section', 'reshape', 'tree', 'report'],
  ],
};

/** The same within src/core/report, in the order of its flow; all of it may import `model`. */
export const reportArrows = {
  excerpt: [],
  facts: ['excerpt'],
  words: ['facts'],
  render: ['facts', 'words'],
  file: ['excerpt', 'words', 'render'],
  check: ['excerpt', 'facts', 'words', 'render', 'file'],
};
