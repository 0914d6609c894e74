import type { YAMLMap } from 'yaml';
import { isScalar, isSeq } from 'yaml';
import type { Day } from '../period/day';
import { dayAtStart } from '../period/day';
import type { ProblemCode } from '../problem';

type Report = (code: ProblemCode, args: readonly string[], node: unknown) => void;

/** Reads the fields of a YAML mapping that a user wrote; a value that is none of what is allowed is reported. */
export class FieldReader {
  readonly #report: Report;

  constructor(report: Report) {
    this.#report = report;
  }

  /** A value as one line of text; undefined where it is absent or empty. */
  text(map: YAMLMap, key: string): string | undefined {
    const node = map.get(key, true) as unknown;
    const text = this.plain(node);
    if (text === undefined && node !== undefined && !isScalar(node)) this.#invalid(key, '…', 'text', node);
    return text;
  }

  /** A scalar node as written, trimmed; undefined for any other node and for an empty one. */
  plain(node: unknown): string | undefined {
    if (!isScalar(node) || node.value === null) return undefined;
    const text = typeof node.value === 'string' ? node.value : (node.source ?? '');
    const line = text.replace(/\s+/g, ' ').trim();
    return line === '' ? undefined : line;
  }

  /** A list of texts; one text alone counts as a list of one. */
  texts(map: YAMLMap, key: string): readonly string[] {
    const node = map.get(key, true) as unknown;
    if (!isSeq(node)) {
      const single = this.plain(node);
      return single === undefined ? [] : [single];
    }
    return node.items.flatMap((item) => {
      const text = this.plain(item);
      if (text === undefined) this.#invalid(key, '…', 'text', item);
      return text === undefined ? [] : [text];
    });
  }

  /** A number from 0 on, up to `most` where that is given. */
  number(map: YAMLMap, key: string, most = Number.MAX_SAFE_INTEGER): number | undefined {
    const node = map.get(key, true) as unknown;
    const text = this.plain(node);
    if (text === undefined) return undefined;
    const value = Number(text.replace(/ ?%$/, ''));
    if (value >= 0 && value <= most) return value;
    this.#invalid(key, text, most === 100 ? '0–100' : '0, 1, 2 …', node);
    return undefined;
  }

  oneOf<T extends string>(map: YAMLMap, key: string, allowed: readonly T[]): T | undefined {
    const node = map.get(key, true) as unknown;
    const text = this.plain(node);
    if (text === undefined) return undefined;
    const found = allowed.find((value) => value === text);
    if (found === undefined) this.#invalid(key, text, allowed.join(' | '), node);
    return found;
  }

  day(map: YAMLMap, key: string): Day | undefined {
    const node = map.get(key, true) as unknown;
    const text = this.plain(node);
    if (text === undefined) return undefined;
    const day = dayAtStart(text);
    if (day === undefined) this.#invalid(key, text, 'YYYY-MM-DD', node);
    return day;
  }

  #invalid(key: string, value: string, allowed: string, node: unknown): void {
    this.#report('value-invalid', [key, value, allowed], node);
  }
}
