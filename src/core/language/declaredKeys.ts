import { isCategoryFile, remitFile } from '../workspace/scope';
import type { Step, TypedToken } from '../frontMatter/whileTyping/token';
import type { FilePath } from '../store/store';
import type { DeclaredKey, KeyTable, ValueKind } from '../taxonomy/keys';
import { categoryKeys, remitKeys } from '../taxonomy/keys';

/** The keys of index.md or of category files; undefined for every other file. */
export function keysOfFile(path: FilePath): KeyTable | undefined {
  if (path === remitFile) return remitKeys;
  return isCategoryFile(path) ? categoryKeys : undefined;
}

/** The keys of the mapping at `path` in a file's front matter; undefined where there is no known mapping. */
export function keysAt(root: KeyTable, path: readonly Step[]): KeyTable | undefined {
  let keys = root;
  for (let at = 0; at < path.length; at++) {
    const value = valueAt(keys, path[at]);
    const isActivity = value?.kind === 'activities' && typeof path[++at] === 'number';
    if (value?.kind !== 'mapping' && !isActivity) return undefined;
    keys = value.keys;
  }
  return keys;
}

/** The kind of value at `path`, that of a key or of an item in its list; undefined where the key is unknown. */
export function valueKindAt(root: KeyTable, path: readonly Step[]): ValueKind | undefined {
  const isItem = typeof path.at(-1) === 'number';
  const own = isItem ? path.slice(0, -1) : path;
  const keys = keysAt(root, own.slice(0, -1));
  return keys && valueAt(keys, own.at(-1));
}

/** The declared key that a token spells; undefined where it is unknown or the token is not a key. */
export function keyOf(root: KeyTable, { role, path, text }: TypedToken): DeclaredKey | undefined {
  const keys = role === 'key' ? keysAt(root, path) : undefined;
  return keys && Object.hasOwn(keys, text) ? keys[text] : undefined;
}

function valueAt(keys: KeyTable, key: Step | undefined): ValueKind | undefined {
  return typeof key === 'string' && Object.hasOwn(keys, key) ? keys[key]?.value : undefined;
}
