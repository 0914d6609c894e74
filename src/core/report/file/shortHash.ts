import { hashOf } from '../../store/revision';

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** A hash of a text in letters and digits, `length` characters: two texts share one of four in 15 million. */
export function shortHash(text: string, length: number): string {
  let rest = hashOf([text]);
  let written = '';
  while (written.length < length) {
    written += digits.charAt(rest % digits.length);
    rest = Math.floor(rest / digits.length);
  }
  return written;
}
