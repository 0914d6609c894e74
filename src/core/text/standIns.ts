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

/** Stands in for a `#` that begins no hashtag; a private-use character that notes should not contain. */
export const literalSign = '\uE000';
/** Stands in for `\#`, with the same length. */
export const escapedSign = standIn + literalSign;

/** Stands in a task's text where marks of Markdown, such as `~~` and backticks, were: no field reaches across one. */
export const markSign = '\uFDD1';

export function withoutMarkSigns(text: string): string {
  return text.includes(markSign) ? text.replaceAll(markSign, '') : text;
}
