/**
 * Stands in for each character that is hidden beside text: a noncharacter, which no text should contain. It is neither
 * white space nor punctuation of markdown, so that it changes nothing about the marks beside it.
 */
export const standIn = '\uFDD0';
export const standInUnit = 0xfdd0;

/** A piece of a shown text without the stand-ins for what is hidden (see `shownText`). */
export function withoutStandIns(text: string): string {
  return text.includes(standIn) ? text.replaceAll(standIn, '') : text;
}
