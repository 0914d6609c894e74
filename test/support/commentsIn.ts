/** A comment of a script or module, including its delimiters. */
export interface Comment {
  readonly text: string;
  /** The offset of its first character. */
  readonly offset: number;
}

// Strings and regular expressions, which may contain comment delimiters; a slash starts an expression only if no value
// precedes it.
const texts = String.raw`'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|${'`'}(?:\\[\s\S]|[^${'`'}\\])*${'`'}`;
const expression = String.raw`(?<=(?:^|[(,=:[!&|?{};+>]|return)\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/`;
const lexeme = new RegExp(String.raw`(\/\*[\s\S]*?\*\/|\/\/[^\n]*)|${texts}|${expression}`, 'gm');

/** The comments of TypeScript or JavaScript, found without a full parser. */
export function commentsIn(source: string): readonly Comment[] {
  return [...source.matchAll(lexeme)].flatMap(({ 1: text, index }) =>
    text === undefined ? [] : [{ text, offset: index }],
  );
}
