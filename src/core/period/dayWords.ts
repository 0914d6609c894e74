/**
 * The names of months and weekdays in the languages that notes are read in: English, German, Spanish, French, Italian,
 * Dutch and Portuguese. Chinese writes both in digits. Short forms are those of the Unicode CLDR, and what people type
 * beside them. No name stands for two months.
 */
const months: readonly string[] = [
  'january jan januar jänner jaenner jän enero ene janvier janv gennaio gen januari janeiro',
  'february feb februar feber febrero février fevrier févr fevr fév febbraio februari fevereiro fev',
  'march mar märz maerz mär mrz marzo mars maart mrt março marco',
  'april apr abril abr avril avr aprile',
  'may mai mayo maggio mag mei maio',
  'june jun juni junio juin giugno giu junho',
  'july jul juli julio juillet juil luglio lug julho',
  'august aug agosto ago août aout augustus',
  'september sept sep septiembre setiembre septembre settembre set setembro',
  'october oct oktober okt octubre octobre ottobre ott outubro out',
  'november nov noviembre novembre novembro',
  'december dec dezember dez diciembre dic décembre decembre déc dicembre dezembro',
];

const weekdays =
  'monday mon mo tuesday tues tue tu wednesday wed we thursday thurs thur thu th friday fri fr saturday sat sa sunday sun su ' +
  'montag dienstag di mittwoch mi donnerstag do freitag samstag sonnabend sonntag so ' +
  'lunes lun martes mar miércoles miercoles mié mie jueves jue viernes vie sábado sabado sáb sab domingo dom ' +
  'lundi mardi mercredi mer jeudi jeu vendredi ven samedi sam dimanche dim ' +
  'lunedì lunedi martedì martedi mercoledì mercoledi giovedì giovedi gio venerdì venerdi sabato domenica ' +
  'maandag ma dinsdag woensdag wo woe donderdag don vrijdag vr vrij zaterdag za zat zondag zo zon ' +
  'segunda segunda-feira feira seg terça terça-feira terca ter quarta quarta-feira qua quinta quinta-feira qui sexta ' +
  'sexta-feira sex ' +
  '星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 周一 周二 周三 周四 周五 周六 周日 周天 ' +
  '週一 週二 週三 週四 週五 週六 週日';

const monthsByName: ReadonlyMap<string, number> = new Map(
  months.flatMap((names, at) => names.split(' ').map((name) => [name, at + 1] as const)),
);

const weekdayNames: ReadonlySet<string> = new Set(weekdays.split(' '));

/** The month, 1 to 12, of a name in any case; undefined where the word is none. */
export function monthNamed(word: string): number | undefined {
  return monthsByName.get(word.normalize('NFC').toLowerCase());
}

/** Whether a word is the name of a weekday, in full or short. */
export function isWeekday(word: string): boolean {
  return weekdayNames.has(word.normalize('NFC').toLowerCase());
}
