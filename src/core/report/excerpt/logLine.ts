import { durationAtEnd } from '../../period/duration';

/** A log line as it is quoted: without the time at its start and the duration in parentheses at its end. */
export function withoutTime(line: string): string {
  const said = line.replace(/^\d{1,2}:\d{2}\s+/, '');
  const time = said.endsWith(')') ? durationAtEnd(said) : undefined;
  return said.slice(0, time?.start) || line;
}
