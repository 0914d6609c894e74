import type { FilePath } from '../../store/store';

const name = /(?:^|[/_. -])adrs?(?:[/_. -]|$)|decision-?records?|(?:^|\/)decisions\/[^/]*$/i;

/** Whether a note's path says that it is the record of a decision: `ADR-0003-licence.md`, `decisions/0003-licence.md`. */
export function isNamedAsRecord(path: FilePath): boolean {
  return name.test(path);
}
