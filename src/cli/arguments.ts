import type { ParseArgsConfig } from 'node:util';
import { parseArgs } from 'node:util';
import type { Day } from '../core/period/day';
import { parseDay } from '../core/period/day';
import type { Period } from '../core/period/period';
import { parsePeriod } from '../core/period/period';
import type { Remit } from '../core/taxonomy/remit';
import { systemCode } from '../node/systemError';
import type { Io } from './io';
import { UsageError } from './io';

type Options = NonNullable<ParseArgsConfig['options']>;
interface Config<T extends Options> {
  readonly args: string[];
  readonly options: T;
  readonly allowPositionals: true;
  readonly strict: true;
  readonly tokens: true;
}

/** Parses arguments strictly by these options. Throws a `UsageError` if they do not match. */
export function parse<T extends Options>(
  args: readonly string[],
  options: T,
): ReturnType<typeof parseArgs<Config<T>>> {
  try {
    return parseArgs<Config<T>>({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true,
      tokens: true,
    });
  } catch (error) {
    const isUsage = systemCode(error)?.startsWith('ERR_PARSE_ARGS') === true;
    throw isUsage && error instanceof Error ? new UsageError(error.message) : error;
  }
}

/** The optional folder argument. Throws a `UsageError` if there is more than one. */
export function folderOf(positionals: readonly string[]): string | undefined {
  if (positionals.length > 1) throw new UsageError('Name only one folder.');
  return positionals[0];
}

/** The requested period. Throws a `UsageError` if it cannot be parsed. */
export function periodOf(text: string, today: Day, { fiscalYearStart }: Remit): Period {
  const period = parsePeriod(text, { today, fiscalYearStart });
  if (!period) {
    throw new UsageError(
      `"${text}" is not a period. Write 2026-Q4, FY27-Q1, 2026-11, 2026-W47, 2026-H2, 2026, 2026-10-01..2026-12-31, or this- or last-week, -month or -quarter.`,
    );
  }
  return period;
}

/** The day that `--today` gives, else that of the clock. Throws a `UsageError` if it is no day. */
export function todayOf(text: string | undefined, io: Io): Day {
  if (text === undefined) return io.today();
  const day = parseDay(text);
  if (!day) throw new UsageError(`"${text}" is not a date. Write --today YYYY-MM-DD.`);
  return day;
}
