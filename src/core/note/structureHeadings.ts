/**
 * Headings that say what kind of text stands below them and name no note: lowercase, in the languages that notes are read
 * in. "Table of Contents" is what Org's exporter to markdown puts first into every file.
 */
const names: ReadonlySet<string> = new Set(
  [
    'prep|preparation|vorbereitung|préparation|preparación|preparazione|voorbereiding|preparação|准备|standing topics|talked about',
    'notes|note|meeting notes|minutes|summary|overview|introduction|agenda|topics|table of contents|contents|toc|context|background',
    'decision|decisions|decisions made|action|actions|action items|action points|next steps|follow-ups|follow ups|tasks|todo|todos|to do',
    'to-dos|attendees|participants|present|people|discussion|status|updates|update|links|references|resources|highlights',
    'outcome|outcomes|result|results|conclusion|conclusions|takeaways|key takeaways|open questions|questions|done|transcript',
    'notizen|notiz|protokoll|tagesordnung|inhalt|inhaltsverzeichnis|entscheidung|entscheidungen|beschlüsse|beschluss|aufgaben',
    'nächste schritte|teilnehmer|teilnehmende|anwesend|anwesende|zusammenfassung|ergebnis|ergebnisse|diskussion|themen|maßnahmen',
    'notas|acta|orden del día|agenda del día|índice|decisión|decisiones|acuerdos|acciones|tareas|próximos pasos|asistentes|resumen',
    'participantes|resultados|conclusiones|temas',
    'compte rendu|compte-rendu|ordre du jour|sommaire|table des matières|décision|décisions|prochaines étapes|tâches|présents',
    'résumé|résultats|relevé de décisions|sujets',
    'note della riunione|verbale|ordine del giorno|indice|decisione|decisioni|azioni|prossimi passi|attività|partecipanti|presenti',
    'riassunto|sommario|risultati',
    'notities|notulen|inhoud|inhoudsopgave|besluit|besluiten|acties|actiepunten|volgende stappen|taken|aanwezig|aanwezigen|deelnemers',
    'samenvatting|resultaten|onderwerpen',
    'ata|pauta|sumário|decisão|decisões|ações|próximos passos|tarefas|presentes|resumo|tópicos',
    '笔记|会议记录|会议纪要|議程|议程|目录|目錄|决定|決定|决议|行动项|待办|待办事项|下一步|参会人|参会人员|与会人员|摘要|总结|讨论',
  ].flatMap((line) => line.split('|')),
);

/** Whether a heading's text is one of structure, such as Notes, Decisions or Agenda, whatever marks surround it. */
export function isStructureHeading(text: string): boolean {
  const lower = text.toLowerCase();
  return names.has(plain.test(lower) ? lower : lower.normalize('NFC').replace(marks, ''));
}

// Most headings are plain words, for which looking them up is enough.
const plain = /^[a-z](?:[a-z /'-]*[a-z])?$/;
const marks = /^[^\p{L}]+|[^\p{L}]+$/gu;
