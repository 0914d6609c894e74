/** The role of a character of inline content. A run of `text` and `escaped` is a text node of the syntax tree. */
export const role = {
  /** Ordinary text. */
  text: 0,
  /** Markup that is not shown: of emphasis, links, code and escapes. */
  syntax: 1,
  /** A character after a backslash, shown as text. */
  escaped: 2,
  /** Shown literally, but not a text node: code or an autolink. */
  verbatim: 3,
  /** Text in an image description, not a text node. */
  description: 4,
  /** Raw HTML, not shown. */
  html: 5,
} as const;
