import { comparable } from '../taxonomy/taxonomy';
import { languages } from './words/languages';

const listed = (list: string): readonly string[] =>
  list.split('|').map((word) => comparable(word.trim().replace(/\s+/g, ' ')));

// What the words of each language have as headings of decisions, actions and so on, and what they have no need of.
const parts: ReadonlySet<string> = new Set([
  ...languages.flatMap(({ decision, action, summary, apparatus, plans, news }) =>
    [decision.headings, decision.records, action.headings, summary, apparatus, plans, news].flat(),
  ),
  ...listed(`
    notes|minutes|meeting notes|topics|table of contents|contents|toc|discussion|context|background|notizen|inhalt|diskussion|notas|acta|
    compte rendu|sommaire|note|verbale|notities|notulen|ata|笔记|会议记录|目录|讨论`),
]);

// Parts of a meeting; a note may have such a title.
const partsAlone: ReadonlySet<string> = new Set(
  listed(`
    resolved|open points|goal|goals|purpose|objective|details|miscellaneous|other|any other business|aob|risks|issues|blockers|ideas|log|
    journal|kontext|hintergrund|ziel|ziele|nächste sitzung|temas pendientes|contexto|objetivo|objetivos|otros|points ouverts|contexte|
    objectif|objectifs|contesto|obiettivo|obiettivi|doel|doelen|后续|背景|目标`),
);

// Titles that say what kind of text stands below them; in a daily note, a section may be called so. "Table of Contents" is
// what Org's exporter to markdown puts first into every file.
const kindsOfText: ReadonlySet<string> = new Set(
  listed(`
    prep|preparation|vorbereitung|préparation|preparación|preparazione|voorbereiding|preparação|准备|standing topics|talked about|
    introduction|time and location|time and place|date and time|date & time|meeting minutes|minutes of the meeting|purpose|action|status|updates|update|done|notiz|inhaltsverzeichnis|agenda del día|índice|compte-rendu|table des matières|
    note della riunione|indice|sommario|inhoud|inhoudsopgave|目錄`),
);

// What a daily note puts its meetings under.
const collections: ReadonlySet<string> = new Set(
  listed(`
    meetings|meetings today|today's meetings|my meetings|calls|meetings and calls|meetings & calls|termine|besprechungen|treffen|sitzungen|
    reuniones|réunions|rendez-vous|riunioni|incontri|vergaderingen|afspraken|reuniões|会议|今日会议`),
);

/**
 * Whether a heading names a part that the notes of any meeting may have, such as its agenda, those present or what was
 * decided, in one of the languages that notes are read in. Numbers and marks around the words are ignored.
 */
export function isStructural(heading: string): boolean {
  const bare = bareHeading(heading);
  return parts.has(bare) || partsAlone.has(bare);
}

/** Whether a heading says what kind of text stands below it, and so names no note: Notes, Decisions, Agenda. */
export function isStructureHeading(heading: string): boolean {
  const bare = bareHeading(heading);
  return parts.has(bare) || kindsOfText.has(bare);
}

/** Whether a heading says no more than that meetings stand below it. */
export function isCollection(heading: string): boolean {
  return collections.has(bareHeading(heading));
}

// Characters, with a number and marks around the words.
const longest = 60;

// Most headings are plain words, for which looking them up is enough.
const plain = /^[a-z](?:(?:[a-z/'-]| (?! ))*[a-z])?$/;

function bareHeading(heading: string): string {
  if (heading.length > longest) return '';
  const lower = heading.toLowerCase();
  if (plain.test(lower)) return lower;
  return comparable(heading)
    .replace(/^[^\p{L}]+|[^\p{L}]{1,20}$/gu, '')
    .replace(/\s+/gu, ' ');
}
