/** A note's text, with what files it kept apart. It is read here without the product, which is what is being watched. */
export interface Apart {
  /** The paths below `activities:`, in order; undefined where there is no such key. */
  readonly activities: readonly string[] | undefined;
  /** Everything else: what no filing may change. */
  readonly rest: string;
}

const block = /^---\r?\n([^]*?)^---(?:\r?\n|$)/m;
const filingKey = /^activities:[^\n]*\n(?:[ \t]*- [^\n]*\n)*/m;

/** Reads the notes that the soak makes; it does not understand all the spellings that people have. */
export function apart(text: string): Apart {
  const found = text.startsWith('---') ? block.exec(text) : null;
  if (found?.index !== 0) return { activities: undefined, rest: withoutBlankStart(text) };
  const [whole, inside = ''] = found;
  const key = filingKey.exec(inside)?.[0];
  const left = key === undefined ? inside : inside.replace(key, () => '');
  const head = left === '' ? '' : `---\n${left}---\n`;
  return {
    activities: key === undefined ? undefined : pathsIn(key),
    rest: head + withoutBlankStart(text.slice(whole.length)),
  };
}

function pathsIn(key: string): readonly string[] {
  return key
    .replace(/^activities:/, '')
    .split(/[[\],\n]/)
    .map((part) => part.replace(/^\s*- /, '').trim())
    .filter((part) => part !== '');
}

// Where a note gets its first front matter, a blank line may follow it.
function withoutBlankStart(text: string): string {
  return text.replace(/^(?:\r?\n)+/, '');
}
