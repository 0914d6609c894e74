import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Day } from '../../../period/day';

/** The first moment that a zip can say, in whatever zone: it holds no zone. */
const noTime = '1980-01-01T00:00:00';

/**
 * A Word file without what the library draws by lot, counts on from one file to the next, or reads off the clock: the ids
 * of links and bookmarks are numbered in the order of the text, and the file's properties name `day`.
 */
export function sameBytes(file: Uint8Array, day: Day): Uint8Array {
  const parts = unzipSync(file);
  const names = Object.keys(parts).sort();
  const ids = new Map<string, string>();
  const renumbered = names.map((name) => {
    const bytes = parts[name] ?? new Uint8Array();
    if (!/\.(?:xml|rels)$/u.test(name)) return [name, bytes] as const;
    return [name, strToU8(settled(name, strFromU8(bytes), ids, day))] as const;
  });
  return zipSync(Object.fromEntries(renumbered), { mtime: noTime });
}

function settled(name: string, xml: string, ids: Map<string, string>, day: Day): string {
  if (name === 'docProps/core.xml')
    return xml.replaceAll(/>\d{4}-\d\d-\d\dT[\d:.]+Z</gu, `>${day}T00:00:00Z<`);
  return xml
    .replaceAll(/(?<==")rId[\w-]{21}(?=")/gu, (id) => numbered(ids, id, 'rIdLink'))
    .replaceAll(/(?<=<w:bookmark(?:Start|End)\b[^>]*?w:id=")[^"]*(?=")/gu, (id) =>
      numbered(ids, `bookmark ${id}`, ''),
    );
}

function numbered(ids: Map<string, string>, id: string, prefix: string): string {
  const known = ids.get(id) ?? `${prefix}${ids.size + 1}`;
  ids.set(id, known);
  return known;
}
