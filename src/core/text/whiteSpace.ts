const toCollapse = /[^\S ]| {2}/;

/** A text on one line: white space at its ends gone, each stretch within it a single blank. */
export function collapsed(text: string): string {
  // Mostly there is nothing to collapse, and looking costs a tenth of replacing every blank by itself.
  return (toCollapse.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}
