import fc from 'fast-check';

/** A category file as people write them, with the activities `ids` in it. */
export function aCategory(title: string, order: number, ids: readonly string[]): fc.Arbitrary<string> {
  return fc
    .record({
      indent: fc.constantFrom('', '  ', '    '),
      gap: fc.constantFrom(' ', '   '),
      spaced: fc.boolean(),
      keys: fc.uniqueArray(fc.constantFrom(...otherKeys), { maxLength: 3 }),
      lead: fc.constantFrom('', '# the file\n', '\n'),
      shapes: fc.array(fc.constantFrom(...shapes), { minLength: ids.length, maxLength: ids.length }),
      body: fc.constantFrom('', '\nWhat it means.\n', 'Text\n\n---\n\nmore', '\n# Title\n'),
    })
    .map(({ indent, gap, spaced, keys, lead, shapes: chosen, body }) => {
      const items = ids.map((id, at) => (chosen[at] ?? bare)(id, `${indent}-${gap}`));
      const list = `activities:\n${items.join(spaced ? '\n' : '')}`;
      const before = keys.filter((_, at) => at % 2 === 0).join('');
      const after = keys.filter((_, at) => at % 2 === 1).join('');
      return `---\n${lead}title: ${title}\norder: ${order}\n${before}${list}${after}---\n${body}`;
    });
}

const otherKeys = [
  'share: 30 # percent\n',
  'with: [Ana, "Bo"]\n',
  'owner:\n  name: Ana # hers\n  since: 2024-01-01\n',
  'note: >-\n  folded\n\n  text\n',
  '# a comment of its own\n',
  'aliases:\n  - earlier # once\n',
];

type Shape = (id: string, marker: string) => string;

const below = (marker: string): string => marker.replace(/\S/g, ' ');
const bare: Shape = (id, marker) => `${marker}${id}\n`;
const shapes: readonly Shape[] = [
  bare,
  (id, marker) => `${marker}${id} # as it is\n`,
  (id, marker) => `${marker}id: ${id}\n${below(marker)}title: The ${id}\n`,
  (id, marker) => `${marker}id: '${id}' # quoted\n${below(marker)}title: "The ${id}"   # title\n`,
  (id, marker) => `${marker}title: First\n${below(marker)}id: ${id}\n${below(marker)}every: quarter\n`,
  (id, marker) =>
    `${marker}id: ${id}\n${below(marker)}description: >\n${below(marker)}  Long\n\n${below(marker)}  text\n`,
  (id, marker) =>
    `${marker}id: ${id}\n${below(marker)}aliases:\n${below(marker)}  - was/${id} # before\n${below(marker)}retired: 2026-01-01\n`,
  (id, marker) => `${marker}id: ${id}\n${below(marker)}aliases: [was/${id}]\n${below(marker)}# inside\n`,
  (id, marker) => `${marker}id: ${id}\n${below(marker)}aliases: was/${id}\n`,
  (id, marker) => `${marker}{ id: ${id}, title: "The ${id}" } # flow\n`,
  (id, marker) =>
    `${marker.replace('-', '# about it\n-').replace(/^( *)(# about it\n)/, '$1$2$1')}id: ${id}\n${below(marker)}aliases:\n`,
];
