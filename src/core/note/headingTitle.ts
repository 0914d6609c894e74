import { collapsed } from '../text/lines';

// Obsidian's tag rules: at least one non-digit, and no slash at either end. `Issue #12` keeps its number.
const hashtag =
  /(^|\s)#(?!\/)(?![\p{N}/]*(?:[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{Regional_Indicator}_/-]|$))[\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u200C\u200D\u{E0020}-\u{E007F}_/-]+(?<!\/)/gu;

/** The title of a heading or block: its text without hashtags. */
export function titleOfHeading(text: string): string {
  return collapsed(text.includes('#') ? text.replace(hashtag, '$1') : text);
}
