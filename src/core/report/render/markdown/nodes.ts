import type { Heading, Link, List, ListItem, Paragraph, PhrasingContent, Strong, Text } from 'mdast';

// The syntax nodes of a report. Text loses line ends and control characters, so that no title can begin a line of its
// own, and bidirectional controls, which would affect the rest of the line; the stringifier escapes everything else
// (S14, S15, H19).

export function text(value: string): Text {
  const inOneDirection = value.replace(/[\u202A-\u202E\u2066-\u2069]/g, '');
  return { type: 'text', value: inOneDirection.replace(/[\s\p{Cc}\p{Surrogate}]+/gu, ' ') };
}

export function strong(...children: readonly PhrasingContent[]): Strong {
  return { type: 'strong', children: [...children] };
}

export function link(url: string, ...children: readonly PhrasingContent[]): Link {
  return { type: 'link', url, children: [...children] };
}

export function paragraph(...children: readonly PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children: [...children] };
}

export function heading(depth: Heading['depth'], title: string): Heading {
  return { type: 'heading', depth, children: [text(title.trim())] };
}

/** A tight list, without blank lines between items. */
export function list(items: readonly ListItem[]): List {
  return { type: 'list', ordered: false, spread: false, children: [...items] };
}

/** A tight numbered list. */
export function numberedList(items: readonly ListItem[]): List {
  return { ...list(items), ordered: true, start: 1 };
}

export function item(content: readonly PhrasingContent[], below?: List): ListItem {
  const first = paragraph(...content);
  return { type: 'listItem', spread: false, children: below ? [first, below] : [first] };
}
