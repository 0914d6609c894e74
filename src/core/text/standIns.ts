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
