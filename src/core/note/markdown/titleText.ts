// As pandoc, kramdown and markdown-it-attrs write them behind a heading: `{#id .class key="value"}`, `{: .class}`, `{-}`.
const attribute = String.raw`(?:[#.][^\s{}]+|-|[\w-]+=(?:"[^"{}]*"|[^\s{}"]+))`;
const attributes = new RegExp(String.raw`\s*\{:?\s*${attribute}(?:\s+${attribute})*\s*\}\s*$`, 'u');
const wikilink = /(!?)\[\[([^[\]|]{1,1000})(?:\|([^[\]]{0,1000}))?\]\]/gu;
const highlighted = /==(?=[^\s=])([^=]{1,1000})(?<=[^\s=])==/gu;

/** A heading's plain text as a title: without attributes and marks, and with what wikilinks show. */
export function titleText(text: string): string {
  if (!/[{[=]/.test(text)) return text;
  return withoutMarks(text.includes('{') ? text.replace(attributes, '') : text);
}

/** Plain text with wikilinks as displayed (embeds are dropped) and without the marks of `==highlights==`. */
export function withoutMarks(text: string): string {
  const linked = text.includes('[[')
    ? text.replace(wikilink, (_, embed: string, target: string, shown?: string) =>
        embed === '' ? (shown ?? wikiName(target)) : '',
      )
    : text;
  return linked.includes('==') ? linked.replace(highlighted, '$1') : linked;
}

// The name of the note, or of its heading where no note is named.
function wikiName(target: string): string {
  const name = target.replace(/[#^].*$/u, '');
  return name.slice(name.lastIndexOf('/') + 1) || target.replace(/^[#^]+/u, '');
}
