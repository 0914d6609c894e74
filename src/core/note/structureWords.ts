import { comparable } from '../taxonomy/taxonomy';

// In English, German, Spanish, French, Italian, Dutch, Portuguese and Chinese, each on lines of its own.
const words = `
  notes|minutes|meeting notes|agenda|topics|table of contents|contents|toc|attendees|attendance|attending|present|participants|people|
  who was there|apologies|absent|regrets|invited|guests|decisions|decision|decisions made|key decisions|resolutions|resolved|agreed|
  action items|actions|action points|next steps|to do|to dos|to-do|to-dos|todo|todos|tasks|follow-up|follow-ups|follow up|follow ups|followups|
  open points|open questions|questions|summary|tl;dr|tldr|outcome|outcomes|results|key points|takeaways|key takeaways|highlights|recap|overview|
  discussion|context|background|goal|goals|purpose|objective|links|references|resources|see also|related|recording|transcript|details|
  announcements|housekeeping|logistics|next meeting|upcoming meetings|parking lot|misc|miscellaneous|other|any other business|aob|risks|issues|blockers|ideas|log|journal|
  notizen|protokoll|tagesordnung|inhalt|teilnehmer|teilnehmende|teilnehmerinnen und teilnehmer|anwesend|anwesende|abwesend|entschuldigt|entscheidungen|
  entscheidung|beschluss|beschlüsse|aufgaben|maßnahmen|nächste schritte|offene punkte|offene fragen|zusammenfassung|ergebnis|ergebnisse|
  kontext|hintergrund|ziel|ziele|diskussion|sonstiges|verschiedenes|nächster termin|nächstes treffen|nächste sitzung|
  notas|acta|orden del día|asistentes|participantes|presentes|ausentes|decisiones|decisión|acuerdos|acuerdo|tareas|acciones|próximos pasos|
  pendientes|temas pendientes|resumen|resultado|resultados|conclusiones|contexto|objetivo|objetivos|varios|otros|próxima reunión|
  compte rendu|ordre du jour|sommaire|présents|participants|absents|excusés|décision|décisions|actions|tâches|à faire|prochaines étapes|
  suites à donner|points ouverts|résumé|synthèse|résultats|contexte|objectif|objectifs|discussion|divers|prochaine réunion|
  note|verbale|ordine del giorno|partecipanti|presenti|assenti|decisioni|decisione|delibere|azioni|attività|da fare|prossimi passi|riepilogo|
  sintesi|risultati|contesto|obiettivo|obiettivi|varie|varie ed eventuali|prossima riunione|
  notities|notulen|agendapunten|aanwezig|aanwezigen|afwezig|deelnemers|besluiten|besluit|acties|actiepunten|actielijst|taken|vervolgstappen|volgende stappen|
  samenvatting|resultaten|doel|doelen|rondvraag|overig|volgende vergadering|
  ata|pauta|notas|participantes|presentes|ausentes|decisões|decisão|deliberações|ações|tarefas|encaminhamentos|próximos passos|pendências|
  resumo|resultados|objetivo|objetivos|diversos|próxima reunião|
  笔记|会议纪要|会议记录|议程|议题|目录|参会人员|与会人员|参会人|出席|出席人员|缺席|决定|决议|决策|行动项|行动计划|待办|待办事项|任务|下一步|后续工作|
  后续|总结|摘要|结论|背景|目标|讨论|其他|下次会议`;

const structural = setOf(words);

// What a daily note puts its meetings under.
const collections = setOf(`
  meetings|meetings today|today's meetings|my meetings|calls|meetings and calls|meetings & calls|termine|besprechungen|treffen|sitzungen|
  reuniones|réunions|rendez-vous|riunioni|incontri|vergaderingen|afspraken|reuniões|会议|今日会议`);

function setOf(list: string): ReadonlySet<string> {
  return new Set(list.split('|').map((word) => comparable(word.trim().replace(/\s+/g, ' '))));
}

// Characters, with a number and marks around the words.
const longest = 60;

// Most headings are plain words, for which looking them up is enough.
const plain = /^[a-z](?:(?:[a-z/'-]| (?! ))*[a-z])?$/;

/**
 * Whether a heading names a part that the notes of any meeting may have, such as its agenda, those present or what was
 * decided, in one of the languages that notes are read in. Numbers and marks around the words are ignored.
 */
export function isStructural(heading: string): boolean {
  return isOneOf(structural, heading);
}

/** Whether a heading says no more than that meetings stand below it. */
export function isCollection(heading: string): boolean {
  return isOneOf(collections, heading);
}

function isOneOf(known: ReadonlySet<string>, heading: string): boolean {
  if (heading.length > longest) return false;
  const lower = heading.toLowerCase();
  if (plain.test(lower)) return known.has(lower);
  const bare = comparable(heading)
    .replace(/^[^\p{L}]+|[^\p{L}]{1,20}$/gu, '')
    .replace(/\s+/gu, ' ');
  return known.has(bare);
}
