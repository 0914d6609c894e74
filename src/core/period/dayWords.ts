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

// From Monday on. No name stands for two weekdays.
const weekdays: readonly string[] = [
  'monday mon mo montag lunes lun lundi lunedì lunedi maandag ma segunda segunda-feira seg 星期一 周一 週一',
  'tuesday tues tue tu dienstag di martes mar mardi martedì martedi dinsdag terça terça-feira terca ter 星期二 周二 週二',
  'wednesday wed we mittwoch mi miércoles miercoles mié mie mercredi mer mercoledì mercoledi woensdag wo woe quarta ' +
    'quarta-feira qua 星期三 周三 週三',
  'thursday thurs thur thu th donnerstag do jueves jue jeudi jeu giovedì giovedi gio donderdag don quinta quinta-feira ' +
    'qui 星期四 周四 週四',
  'friday fri fr freitag viernes vie vendredi ven venerdì venerdi vrijdag vr vrij sexta sexta-feira sex 星期五 周五 週五',
  'saturday sat sa samstag sonnabend sábado sabado sáb sab samedi sam sabato zaterdag za zat 星期六 周六 週六',
  'sunday sun su sonntag so domingo dom dimanche dim domenica zondag zo zon 星期日 星期天 周日 周天 週日',
];

const monthsByName: ReadonlyMap<string, number> = new Map(
  months.flatMap((names, at) => names.split(' ').map((name) => [name, at + 1] as const)),
);

const weekdaysByName: ReadonlyMap<string, number> = new Map(
  weekdays.flatMap((names, at) => names.split(' ').map((name) => [name, at] as const)),
);

/** The month, 1 to 12, of a name in any case; undefined where the word is none. */
export function monthNamed(word: string): number | undefined {
  return monthsByName.get(word.normalize('NFC').toLowerCase());
}

/** The weekday, 0 for Monday to 6 for Sunday, of a name in any case, in full or short; undefined where the word is none. */
export function weekdayNamed(word: string): number | undefined {
  return weekdaysByName.get(word.normalize('NFC').toLowerCase());
}

/** Whether a word is the name of a weekday, in full or short, or the half of one in Portuguese (`segunda feira`). */
export function isWeekday(word: string): boolean {
  return weekdayNamed(word) !== undefined || word.toLowerCase() === 'feira';
}

/** Whether a word is the name of a month or a weekday, in full or short. */
export function isMonthOrWeekday(word: string): boolean {
  return monthNamed(word) !== undefined || isWeekday(word);
}
