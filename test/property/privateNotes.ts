import fc from 'fast-check';

/** A piece of a note, one paragraph or item; `hidden`: marked `#private` itself. */
const aPiece = fc.record({
  kind: fc.constantFrom(
    ...([
      'paragraph',
      'two lines',
      'item',
      'parent',
      'child',
      'quote',
      'number',
      'link',
      'log',
      'bold',
    ] as const),
    ...(['decision', 'decided', 'highlight', 'task', 'done', 'cancelled', 'subtask'] as const),
  ),
  hidden: fc.boolean(),
  filed: fc.boolean(),
});
type Piece = typeof aPiece extends fc.Arbitrary<infer T> ? T : never;

const aSection = fc.record({
  level: fc.constantFrom(1, 2, 2, 3),
  mark: fc.constantFrom('none', 'none', 'heading', 'line', 'beside'),
  title: fc.constantFrom('', '', 'Decisions', 'Summary', 'Highlights', 'Actions'),
  filed: fc.boolean(),
  pieces: fc.array(aPiece, { maxLength: 3 }),
});
type Section = typeof aSection extends fc.Arbitrary<infer T> ? T : never;

const aNote = fc.record({
  mark: fc.constantFrom('none', 'none', 'none', 'key', 'tag', 'hash', 'line', 'title'),
  title: fc.constantFrom('key', 'heading', 'none'),
  month: fc.constantFrom('05', '08', '10', '11', '11', '12', 'none'),
  filed: fc.constantFrom('none', 'key', 'key', 'tag', 'two'),
  fields: fc.record({ duration: fc.boolean(), summary: fc.boolean(), highlight: fc.boolean() }),
  pieces: fc.array(aPiece, { maxLength: 3 }),
  sections: fc.array(aSection, { maxLength: 3 }),
});
type Note = typeof aNote extends fc.Arbitrary<infer T> ? T : never;

/** A few notes of which some, and some parts of others, are private. */
export const someNotes = fc.array(aNote, { minLength: 1, maxLength: 4 });

/** What is private of `notes` holds this word, and of dates only such whose day is above 14. */
export const canary = /canary|20\d\d-\d\d-(?:1[5-9]|2\d|3[01])/i;

/**
 * The notes as files. Where something is private, every word of it, its path and its dates are canaries; without the
 * `marks` that make it so, the same words are for everybody.
 */
export function filesOf(notes: readonly Note[], marks: boolean): Readonly<Record<string, string>> {
  const writer = new Writer(marks);
  return Object.fromEntries(notes.map((note, at) => writer.note(note, at)));
}

const [ops, hiring] = ['tech/ops', 'people/hiring'];

// A first-level heading above every second-level one would be the note's own title.
function levelAt(sections: readonly Section[], at: number): Section['level'] {
  const level = sections[at]?.level ?? 2;
  return level === 1 && !sections.slice(0, at).some((above) => above.level === 2) ? 2 : level;
}

class Writer {
  #count = 0;

  constructor(private readonly marks: boolean) {}

  note(note: Note, at: number): readonly [path: string, text: string] {
    const isSecret = note.mark !== 'none';
    const said = this.#word(isSecret);
    const name = `notes/${isSecret ? `${said}/` : ''}${this.#word(isSecret)}-${at}.md`;
    return [name, `---\n${this.#fields(note, said, isSecret)}---\n${this.#body(note, isSecret)}`];
  }

  #fields({ mark, title, month, filed, fields }: Note, said: string, isSecret: boolean): string {
    const tags = [
      ...(this.marks && mark === 'tag' ? ['private'] : []),
      ...(this.marks && mark === 'hash' ? ['"#Private"'] : []),
      ...(filed === 'tag' ? [ops] : []),
    ];
    return [
      ...(title === 'key' ? [`title: ${said} title`] : []),
      ...(month === 'none' ? [] : [`date: 2026-${month}-${this.#day(isSecret)}`]),
      ...(tags.length > 0 ? [`tags: [${tags.join(', ')}]`] : []),
      ...(filed === 'key' ? [`activities: [${ops}]`] : []),
      ...(filed === 'two' ? [`activities: [${ops}, people]`] : []),
      ...(fields.duration ? ['duration: 40m'] : []),
      ...(fields.summary ? [`summary: ${said} was the sum of it.`] : []),
      ...(fields.highlight ? ['highlight: true'] : []),
      ...(this.marks && mark === 'key' ? ['private: true'] : []),
    ]
      .map((line) => `${line}\n`)
      .join('');
  }

  #body({ mark, title, pieces, sections }: Note, isSecret: boolean): string {
    const onTitle = this.marks && mark === 'title' ? ' #private' : '';
    const hasTitle = title === 'heading' || mark === 'title';
    const heading = hasTitle ? `# ${this.#word(isSecret)} heading${onTitle}\n\n` : '';
    const line = this.marks && mark === 'line' ? '#private\n\n' : '';
    let secretBelow = 9;
    const below = sections.map((section, at) => {
      const level = levelAt(sections, at);
      if (level <= secretBelow) secretBelow = section.mark === 'none' ? 9 : level;
      return this.#section({ ...section, level }, isSecret || secretBelow < 9);
    });
    return `${heading}${line}${this.#pieces(pieces, isSecret)}${below.join('')}`;
  }

  #section({ level, mark, title, filed, pieces }: Section, isSecret: boolean): string {
    const onHeading = this.marks && mark === 'heading' ? ' #private' : '';
    const named = title === '' ? `${this.#word(isSecret)} section` : title;
    const tags = [
      ...(filed ? [`#${hiring}`] : []),
      ...(this.marks && mark === 'beside' ? ['#PRIVATE'] : []),
    ].join(' ');
    const line = this.marks && mark === 'line' ? '#private\n\n' : '';
    return `${'#'.repeat(level)} ${named}${onHeading}\n\n${line}${tags === '' ? '' : `${tags}\n\n`}${this.#pieces(pieces, isSecret)}`;
  }

  #pieces(pieces: readonly Piece[], isSecret: boolean): string {
    return pieces.map((piece) => `${this.#piece(piece, isSecret)}\n\n<!-- -->\n\n`).join('');
  }

  #piece({ kind, hidden, filed }: Piece, isAround: boolean): string {
    const isSecret = isAround || hidden;
    const [said, other] = [this.#word(isSecret), this.#word(isSecret)];
    const host = this.#word(isAround);
    const tags = `${filed ? ` #${hiring}` : ''}${this.marks && hidden ? ' #private' : ''}`;
    switch (kind) {
      case 'paragraph':
        return `${said} came to see all of us.${tags}`;
      case 'two lines':
        return `${said} came to see all of us,\nand ${other} stayed at home.${tags}`;
      case 'item':
        return `- ${said} came to see all of us.${tags}`;
      case 'parent':
        return `- ${said} topic${tags}\n  - ${other} was said about it.`;
      case 'child':
        return `- ${host} topic\n  - ${said} was said about it.${tags}`;
      case 'quote':
        return `> ${said} came to see all of us.${tags}`;
      case 'number':
        return `1. ${host} came first.\n2. ${said} came second.${tags}`;
      case 'link':
        return `[${said} place][l${this.#count}] is where we met.${tags}\n\n[l${this.#count}]: https://e.org/${host}`;
      case 'log':
        return `- 10:15 ${said} went on (20m)${tags}`;
      case 'bold':
        return `**Decisions:**${this.marks && hidden ? ' #private' : ''}\n\n- we keep ${host} here.`;
      case 'decision':
        return `- **Decision:** we take ${said} on.${tags}`;
      case 'decided':
        return `Decided: we take ${said} on.${tags}`;
      case 'highlight':
        return `- Highlight: they took ${said} on.${tags}`;
      case 'task':
        return `- [ ] Ask ${said} ➕ 2026-09-${this.#day(isSecret)} 📅 2027-01-${this.#day(isSecret)}${tags}`;
      case 'done':
        return `- [x] Asked ${said} ✅ 2026-11-${this.#day(isSecret)}${tags}`;
      case 'cancelled':
        return `- [-] Asked ${said} ❌ 2026-11-${this.#day(isSecret)}${tags}`;
      case 'subtask':
        return `- ${said} project${tags}\n  - [ ] Ask ${other}`;
    }
  }

  #word(isSecret: boolean): string {
    this.#count += 1;
    return `${isSecret ? 'Canary' : 'Public'}${this.#count}`;
  }

  #day(isSecret: boolean): string {
    this.#count += 1;
    return String((this.#count % 14) + (isSecret ? 15 : 1)).padStart(2, '0');
  }
}
