import { roamBoxAt } from '../markdown/taskBox';
import { bareWords } from './bareWords';
import { mayAnnounceActions, mayBeginAction } from './actionStarts';
import { announcedBy, labelledAs } from './meanings';

/** A label or a marker of an action that a line begins with. */
export interface ActionLabel {
  readonly state: 'open' | 'done' | 'cancelled';
  /** The offset of the text behind it. */
  readonly end: number;
  /** Whether nothing follows: `**Next steps:**` announces what stands below. */
  readonly isAlone: boolean;
  readonly isBold: boolean;
  /** Who does it, as the label says: `TODO(ana): …`, `ToDo Ana: …`. */
  readonly owner?: string;
}

// Letters: longer labels are sentences.
const longest = 36;
const longestHeading = 60;
const plain = /^[\p{L} -]+$/u;
const joining = / (?:and|und|y|et|e|en) /u;

/** Whether a heading announces actions. `heading`: as written, marks and hashtags included. */
export function announcesActions(heading: string): boolean {
  if (heading.length > longestHeading && !heading.includes('#')) return false;
  if (!mayAnnounceActions(heading)) return false;
  const sign = heading.indexOf(' #');
  const said = (sign === -1 ? heading : heading.slice(0, sign)).trim();
  // Most headings are plain words, for which looking them up is enough.
  const lower = said.toLowerCase();
  if (labelledAs(lower) === 'action' && announcedBy(lower) === 'actions') return true;
  return !(plain.test(lower) && !joining.test(lower)) && announcedBy(bareWords(said)) === 'actions';
}

/**
 * The label or marker of an action at the start of a line, between the offsets `start` and `end` of a text. `isItem`:
 * the line is the first of a list item, where Logseq and Org have markers without a colon.
 */
export function actionLabelAt(
  text: string,
  start: number,
  end: number,
  isItem: boolean,
): ActionLabel | undefined {
  const first = text.charCodeAt(start);
  if (first === 42 || first === 95) return boldLabel(text, start, end);
  if (first === 91) return bracketLabel(text, start, end);
  // GitBook escapes brackets: `\[action] …`.
  if (first === 92 && text.charCodeAt(start + 1) === 91)
    return signedLabel(text, start, end) ?? bracketLabel(text, start + 1, end);
  if (isSign(first)) return signedLabel(text, start, end);
  if (isItem && first >= 67 && first <= 87) {
    const marker = markerAt(text, start, end);
    if (marker) return marker;
  }
  return colonLabel(text, start, end);
}

// `#`, `\\`, `{` and the ballot boxes.
function isSign(part: number): boolean {
  return part === 35 || part === 92 || part === 123 || (part >= 0x2610 && part <= 0x2612);
}

// A tag, a box that a tool escaped, and a box of a character of its own.
const tagged = /^#(?:todo|task|action)[ \t]+(?=[^\s#])/iu;
const escaped = /^\\\[([ xX]?)\\\][ \t]+(?=\S)/u;
const behindBox = /^[ \t]*(?=\S)/u;
const ballot = /^([☐☑☒])\uFE0E?[ \t]*(?=\S)/u;

function signedLabel(text: string, start: number, end: number): ActionLabel | undefined {
  const line = text.slice(start, Math.min(end, start + longest));
  const box = roamBoxAt(line, 0);
  if (box !== undefined) return roamLabel(box, line, start);
  const found = escaped.exec(line) ?? ballot.exec(line) ?? tagged.exec(line);
  if (!found) return undefined;
  // Word ticks a box as `☒`, and pandoc writes one so.
  const state = /^(?:x|☑|☒)$/iu.test(found[1] ?? '') ? 'done' : 'open';
  return { state, end: start + found[0].length, isAlone: false, isBold: false };
}

function roamLabel(box: string, line: string, start: number): ActionLabel | undefined {
  const blanks = behindBox.exec(line.slice(box.length))?.[0];
  if (blanks === undefined) return undefined;
  const end = start + box.length + blanks.length;
  return { state: box.includes('DONE') ? 'done' : 'open', end, isAlone: false, isBold: false };
}

function colonLabel(text: string, start: number, end: number): ActionLabel | undefined {
  // An emoji or another sign may stand before the label.
  if (isLetter(text.charCodeAt(start)) && !mayBeginAction(text, start)) return undefined;
  const limit = Math.min(end, start + longest);
  for (let at = start; at < limit; at++) {
    const part = text.charCodeAt(at);
    if (part === 58 || part === 0xff1a) return labelOf(text.slice(start, at), text, at + 1, end, false);
    // A sentence, a path or a quotation: no label holds these.
    if (part === 46 || part === 44 || part === 59 || part === 63 || part === 96) return undefined;
  }
  return limit === end ? headingLine(text, start, end) : undefined;
}

// `Next steps` on a line of its own, above its list.
function headingLine(text: string, start: number, end: number): ActionLabel | undefined {
  if (!mayBeginAction(text, start)) return undefined;
  const line = text.slice(start, end).trim();
  const isTitle = !/^\P{Lu}/u.test(line) && announcesActions(line);
  return isTitle ? { state: 'open', end, isAlone: true, isBold: false } : undefined;
}

function boldLabel(text: string, start: number, end: number): ActionLabel | undefined {
  const mark = text.slice(start, start + 2);
  const isDouble = mark === '**' || mark === '__';
  const open = isDouble ? 2 : 1;
  const close = text.indexOf(isDouble ? mark : mark.charAt(0), start + open);
  if (!isDouble && (close === end - 1 || close >= start + longest))
    return emphasized(text, start, end, mark.charAt(0));
  if (close === -1 || close >= Math.min(end, start + longest + 4)) return undefined;
  return labelOf(text.slice(start + open, close), text, close + open, end, isDouble);
}

// `*action item: Ana calls the bank*`
function emphasized(text: string, start: number, end: number, mark: string): ActionLabel | undefined {
  return text.charAt(end - 1) === mark && start + 1 < end ? colonLabel(text, start + 1, end - 1) : undefined;
}

function bracketLabel(text: string, start: number, end: number): ActionLabel | undefined {
  const close = text.indexOf(']', start);
  if (close < start + 3 || close >= Math.min(end, start + 24) || text.charAt(close + 1) === '(')
    return undefined;
  const words = text.slice(start + 1, text.charCodeAt(close - 1) === 92 ? close - 1 : close);
  const label = labelOf(words, text, close + 1, end, false);
  // The title of a callout may say no more than its type.
  const isTitle = label && text.charAt(start + 1) === '!' && isActionLabel(text.slice(label.end, end).trim());
  return isTitle ? { ...label, end } : label;
}

function isLetter(part: number): boolean {
  return (part >= 65 && part <= 90) || (part >= 97 && part <= 122);
}

const separators = /^\s*(?:[:：]|[-–—→](?=\s))?\s*/u;

function labelOf(
  label: string,
  text: string,
  from: number,
  end: number,
  isBold: boolean,
): ActionLabel | undefined {
  const isLabel = isActionLabel(label);
  const owner = isLabel && !label.includes('(') ? undefined : ownerOfLabel(label);
  if (!isLabel && owner === undefined) return undefined;
  const behind = text.slice(from, Math.min(end, from + 40));
  const rest = from + (separators.exec(behind)?.[0].length ?? 0);
  // `**Tasks** are hard` is a sentence.
  if (isBold && /^\s+\p{Ll}/u.test(behind) && !/[:：]\s*$/u.test(label)) return undefined;
  const isAlone = text.slice(rest, end).trim() === '';
  if (owner !== undefined && isAlone) return undefined;
  return { state: 'open', end: rest, isAlone, isBold, ...(owner === undefined ? {} : { owner }) };
}

const ownedLabel =
  /^(\p{L}[\p{L}-]*)(?:\s?\(@?([\p{L}][\p{L}\p{M} ._-]*)\)|\s@?(?!(?:Plan|Force|List|Log|Required|Requested|Needed|Taken|Item|Point)s?$)(\p{Lu}\p{Ll}[\p{L}\p{M}'’-]*))$/u;

// `TODO(ana)`, as in code, and `ToDo Ana`.
function ownerOfLabel(label: string): string | undefined {
  if (!mayAnnounceActions(label)) return undefined;
  const [, word = '', inside, behind] = ownedLabel.exec(label.trim()) ?? [];
  return labelledAs(word.toLowerCase()) === 'action' ? (inside ?? behind) : undefined;
}

function isActionLabel(label: string): boolean {
  if (!mayAnnounceActions(label)) return false;
  const lower = label.toLowerCase();
  if (announcesActions(label)) return true;
  return labelledAs(lower) === 'action' || (!plain.test(lower) && labelledAs(bareWords(label)) === 'action');
}

// Logseq's markers, and those of Org that are common. `NEXT WEEK: no meeting` only shouts.
const markers =
  /^(?:(TODO|DOING|NOW|LATER|WAITING|WAIT|STARTED|NEXT|IN-PROGRESS)|(DONE)|(CANCELED|CANCELLED))(?: \[#[A-C]\])?\s+(?=\S)(?![A-Z’']{2,}(?![\p{L}]))/u;

function markerAt(text: string, start: number, end: number): ActionLabel | undefined {
  const second = text.charCodeAt(start + 1);
  if (second < 65 || second > 90) return undefined;
  const found = markers.exec(text.slice(start, Math.min(end, start + 24)));
  if (!found) return undefined;
  const [whole, open, done] = found;
  const state = open !== undefined ? 'open' : done !== undefined ? 'done' : 'cancelled';
  return { state, end: start + whole.length, isAlone: false, isBold: false };
}
