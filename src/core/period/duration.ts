/**
 * Minutes of a duration as people write it: `45m`, `1h30`, `1h30m`, `1.5h`, `90` (DESIGN section 1).
 * Undefined where the text is none.
 */
export function parseDuration(text: string): number | undefined {
  const match = /^(?:(\d{1,4}(?:[.,]\d{1,3})?) ?h(?: ?(\d{1,2}) ?m?)?|(\d{1,6}) ?(?:m|min)?)$/i.exec(
    text.trim(),
  );
  if (!match) return undefined;
  if (match[3] !== undefined) return Number(match[3]);
  const hours = Number((match[1] ?? '').replace(',', '.'));
  return Math.round(hours * 60) + Number(match[2] ?? 0);
}
