import type { CommandContext } from './context';

export function choosePeriod({ period }: CommandContext): Promise<void> {
  return period.choose();
}

/** For file systems that report nothing: reads everything anew. */
export function refresh({ folders }: CommandContext): Promise<void> {
  return folders.reload();
}

export function showLog({ log }: CommandContext): void {
  log.show();
}
