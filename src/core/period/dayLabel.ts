import { isWeekday } from './dayWords';

const labelWords = new Set(
  (
    'date day when held decided datum tag wann termin fecha día dia cuándo cuando jour quand data giorno quando dag wanneer ' +
    'sitzungsdatum besprechungsdatum meetingdatum vergaderdatum 日期 时间 時間 会议日期 会议时间 開會日期'
  ).split(' '),
);
const wordsOfLabels = new Set(
  (
    'meeting of the session call and time on sitzung der des besprechung und uhrzeit zeit am um de la del reunión reunion y ' +
    'hora réunion du séance et heure riunione della e ora vergadering en tijd van da do reunião'
  ).split(' '),
);
const createdWords = new Set(
  'created erstellt creado creada creation créé créée cree creato creata criado criada gemaakt aangemaakt 创建时间 创建日期 建立時間'.split(
    ' ',
  ),
);

/** Whether a word, in lower case, may stand in the label of a day. */
export function isWordOfLabel(word: string): boolean {
  return labelWords.has(word) || wordsOfLabels.has(word) || createdWords.has(word);
}

/** What a label says of the day behind it: that it is the day of the event, or of the text's making. */
export type Label = 'date' | 'created';

/** Whether what stands before a day is a label that says whose day it is: of the event, or of the text's making. */
export function dateLabel(head: string): Label | undefined {
  if (head.length > 60 || !/\p{L}/u.test(head)) return undefined;
  const words = (head.toLowerCase().match(/\p{L}+/gu) ?? []).filter(
    (word) => !isWeekday(word) || word === 'mar',
  );
  if (words.length === 0 || words.length > 5) return undefined;
  if (words.some((word) => createdWords.has(word))) {
    return words.every((word) => createdWords.has(word) || wordsOfLabels.has(word) || labelWords.has(word))
      ? 'created'
      : undefined;
  }
  const isDate = words.some((word) => labelWords.has(word));
  return isDate && words.every((word) => labelWords.has(word) || wordsOfLabels.has(word))
    ? 'date'
    : undefined;
}
