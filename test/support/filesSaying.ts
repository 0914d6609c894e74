export type Files = Readonly<Record<string, string>>;

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
/** A text turned into a valid file name. */
export const fileNamed = (text: string): string => onOneLine(text).replace(/[/\0]/g, '').slice(0, 80);

/**
 * A folder that uses each text everywhere a text can be: title of a category, an activity, a note and a section,
 * person, role, summary, path, tag, decision, highlight, task, sentence and a whole section.
 */
export function filesSaying(texts: readonly string[], name: (text: string) => string): Files {
  const each = texts.map((text, at): Files => {
    const quoted = JSON.stringify(text);
    const line = onOneLine(text);
    const with_ = `title: ${quoted}, description: ${quoted}, ownership: shared, with: [${quoted}]`;
    const dated = (day: number): string => `date: 2026-10-0${day}\nactivities: [c${at}/a]\n`;
    return {
      [`responsibilities/c${at}.md`]: `---\ntitle: ${quoted}\norder: ${at}\nactivities: [{ id: a, ${with_} }, { id: quiet, ${with_} }]\n---\n`,
      [`notes/${at}a.md`]: `---\n${dated(1)}title: ${quoted}\nsummary: ${quoted}\nhighlight: true\ntags: [${quoted}]\n---\n`,
      [`notes/${at}b ${name(text)}.md`]: `---\n${dated(2)}---\nWe saw ${line} today. #${line.replace(/\s/g, '')}\n`,
      [`notes/${at}c.md`]: `---\ndate: 2026-10-03\n---\n# N ${line}\n\n## About ${line}\n\n#c${at}/a\n\nThere we saw ${line} again.\n`,
      [`notes/${at}d.md`]: `---\n${dated(4)}---\n# Said\n\n- Decision: we take ${line} on.\n- Highlight: they took ${line} on.\n- [ ] Ask ${at} about ${line} soon\n- [x] Asked ${at} about ${line} then\n`,
      [`notes/${at}e.md`]: `---\n${dated(5)}---\n# Raw\n\nBefore it.\n\n${text}\n`,
    };
  });
  const role = `---\nrole: ${JSON.stringify(texts.join(' '))}\n---\nThe job.\n`;
  return Object.assign({ 'responsibilities/index.md': role }, ...each) as Files;
}

/** The same with as many harmless texts. */
export const harmless = (count: number): Files =>
  filesSaying(
    Array.from({ length: count }, (_, at) => `plain number ${at} text`),
    (text) => text,
  );
