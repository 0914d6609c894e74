import { dayInLine } from '../period/dayLine';
import type { WrittenDay } from '../period/writtenDay';
import { daysIn } from '../period/writtenDay';
import { isStructural } from './structureWords';
import { bareWords } from './words/bareWords';
import { isStatusLabel, statusOf } from './words/meanings';

// Characters: what is longer is a sentence.
const longestTitle = 100;

// Words that make a day one of something else: until or from when, or what comes next.
const otherDay = new RegExp(
  String.raw`(?<!\p{L})(?:due|by|until|till|before|since|from|after|deadline|eta|expir\p{L}*|valid|next|start\p{L}*|begin\p{L}*|ends?|ending|moved|` +
    String.raw`bis|ab|seit|vor|nach|gültig|frist|läuft|nächste\p{L}*|fällig|avant|après|jusqu\p{L}*|prochain\p{L}*|échéance|expire|dès|depuis|` +
    String.raw`hasta|antes|después|próxim\p{L}*|vence|desde|entro|dopo|prossim\p{L}*|scade\p{L}*|dal|voor|na|volgende|vanaf|tot|até|depois)(?!\p{L})|截止|之前|下次`,
  'iu',
);

const listItem = /^\s*(?:[-+*]|\d{1,9}[.)])\s/u;
const opensDay = /(?:^|[\s([,;:|–—-])$/u;
// What may follow the day of a title: nothing, an aside, or who was there.
const behindDay =
  /^(?:[\s)\]*_]*$|[\s*_]*[([,;:|·–—-]|\s+(?:with|mit|avec|con|com|met|at|um|à|a las|alle|om|às)(?!\p{L}))/iu;

/**
 * The day in a line that serves as the title of its text: `Guild, 19 October 2026`, `1:1 Ana (2026-10-19, 30 min)`, `Mon
 * Oct 19, 2026: all in`. None where the line is a sentence or an item, or the day is one of something else.
 */
export function titleDayIn(line: string): WrittenDay | undefined {
  if (line.length > longestTitle || listItem.test(line)) return undefined;
  const days = daysIn(line);
  const [day] = days;
  if (!day || (days.length > 1 && dayInLine(line)?.place !== 'whole')) return undefined;
  const head = line.slice(0, day.start);
  const placed = dayInLine(line);
  if (placed?.isCreated || placed?.isLabelled || isStructural(placed?.beside ?? '')) return undefined;
  if (placed?.place === 'start' || placed?.place === 'whole') return otherDay.test(head) ? undefined : day;
  const isTitle =
    !/[.!?。！？]\s*$/u.test(line) && opensDay.test(head) && behindDay.test(line.slice(day.end));
  return isTitle && !otherDay.test(head) ? day : undefined;
}

const lastWords =
  /(\p{L}+)[*_\s]*(?:[,:(–-]\s*)?(?:(?:on|at|am|vom|le|du|el|il|del|op|em|de|the|in)\s+)?[([*_]*$/iu;
const endOfPhrase = /^[\s\])*_]*(?:$|[.,;:|()（）–—])/u;

const statusLabel = /^[^:：|]{2,30}[:：|]/u;

function saysStatus(line: string): boolean {
  return isStatusLabel(bareWords(statusLabel.exec(line)?.[0] ?? ''));
}

/**
 * The day on which a decision was taken or refused, as a line says: `State: ACCEPTED on 2026-10-19`. None where the line
 * holds several days, as the rows of a log do.
 */
export function decidedDayIn(line: string): WrittenDay | undefined {
  const days = daysIn(line);
  const [day] = days;
  if (!day || days.length > 1 || !endOfPhrase.test(line.slice(day.end))) return undefined;
  const word = lastWords.exec(line.slice(Math.max(0, day.start - 40), day.start))?.[1];
  const status = word === undefined ? undefined : statusOf(word);
  if (status === 'accepted' || status === 'rejected') return day;
  // The day of a proposal is that of its record only where a label says so.
  return status === 'proposed' && statusLabel.test(line) && saysStatus(line) ? day : undefined;
}
