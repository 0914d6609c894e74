import type { Nodes, Root, RootContent } from 'mdast';

/**
 * A report for readers who have none of its notes: what a link or an image to a file says stays, its address does not,
 * and so no path, no file name and no anchor. Links to the web and to mail addresses stay links.
 */
export function withoutLinks(tree: Root): Root {
  const closed = new Set(tree.children.flatMap((node) => closedDefinitions(node)));
  return { ...tree, children: tree.children.flatMap((node) => opened(node, closed)) };
}

// Definitions stand anywhere in a text, in a quote as well.
function closedDefinitions(node: Nodes): readonly string[] {
  if (node.type === 'definition') return isOpenToAll(node.url) ? [] : [node.identifier];
  return 'children' in node ? node.children.flatMap((child) => closedDefinitions(child)) : [];
}

function opened<T extends Nodes>(node: T, closed: ReadonlySet<string>): (T | RootContent)[] {
  if (node.type === 'definition') return closed.has(node.identifier) ? [] : [node];
  if (isClosed(node, closed)) {
    if ('children' in node) return node.children.flatMap((child) => opened(child, closed));
    return 'alt' in node && node.alt ? [{ type: 'text', value: node.alt }] : [];
  }
  if (!('children' in node)) return [node];
  const children = (node.children as Nodes[]).flatMap((child) => opened(child, closed));
  return [{ ...node, children }];
}

function isClosed(node: Nodes, closed: ReadonlySet<string>): boolean {
  if (node.type === 'link' || node.type === 'image') return !isOpenToAll(node.url);
  return (node.type === 'linkReference' || node.type === 'imageReference') && closed.has(node.identifier);
}

function isOpenToAll(url: string): boolean {
  return /^(?:https?|mailto):/iu.test(url);
}
