/** The text with lone surrogates replaced, which `encodeURIComponent` would throw on. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
