/** What a character of inline content is. A text node of the markdown tree is a stretch of `text` and `escaped`. */
export const role = {
  /** Text as it stands. */
  text: 0,
  /** A mark that is not shown: of emphasis, links, code, escapes. */
  syntax: 1,
  /** Text that stands behind a backslash. */
  escaped: 2,
  /** Shown as it stands, but no text node: code, an autolink. */
  verbatim: 3,
  /** Text in an image's description, which is no text node. */
  description: 4,
  /** Raw HTML, not shown either. */
  html: 5,
} as const;
