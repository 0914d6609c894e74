import { collapsed } from '../text/lines';
import { titleText } from './markdown/titleText';

// Obsidian's tag rules: at least one non-digit, and no slash at either end. `Issue #12` keeps its number.
const hashtag =
  /(^|\s)#(?!\/)(?![\p{N}/]*(?:[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{Regional_Indicator}_/-]|$))[\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u200C\u200D\u{E0020}-\u{E007F}_/-]+(?<!\/)/gu;

/** A text without its hashtags, its white space collapsed. */
export function withoutHashtags(text: string): string {
  return collapsed(text.includes('#') ? text.replace(hashtag, '$1') : text);
}

/** The title of a heading: its text without hashtags, attributes and the marks of links. */
export function titleOfHeading(text: string): string {
  return withoutHashtags(titleText(text));
}
