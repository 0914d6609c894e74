import type { Heading, Link, List, ListItem, Paragraph, PhrasingContent, Strong, Text } from 'mdast';

// The few nodes that a report is made of. Texts lose their line ends and control characters, so that nothing a title
// holds can begin a line of its own, and what turns the direction of writing, which a title that leaves it open would
// do to all that follows on its line; the stringifier escapes the rest (S14, S15, H19).

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

/** A tight list. */
export function list(items: readonly ListItem[]): List {
  return { type: 'list', ordered: false, spread: false, children: [...items] };
}

/** A tight list with numbers. */
export function numberedList(items: readonly ListItem[]): List {
  return { ...list(items), ordered: true, start: 1 };
}

export function item(content: readonly PhrasingContent[], below?: List): ListItem {
  const first = paragraph(...content);
  return { type: 'listItem', spread: false, children: below ? [first, below] : [first] };
}
