/** A comment of a script or module, its marks included. */
export interface Comment {
  readonly text: string;
  /** Of its first character. */
  readonly offset: number;
}

// Whatever may hold the marks of a comment without being one; a slash begins an expression where no value stands before it.
const texts = String.raw`'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|${'`'}(?:\\[\s\S]|[^${'`'}\\])*${'`'}`;
const expression = String.raw`(?<=(?:^|[(,=:[!&|?{};+>]|return)\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/`;
const lexeme = new RegExp(String.raw`(\/\*[\s\S]*?\*\/|\/\/[^\n]*)|${texts}|${expression}`, 'gm');

/** The comments of TypeScript or JavaScript, as far as they can be told without parsing it. */
export function commentsIn(source: string): readonly Comment[] {
  return [...source.matchAll(lexeme)].flatMap(({ 1: text, index }) =>
    text === undefined ? [] : [{ text, offset: index }],
  );
}
