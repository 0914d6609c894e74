/** The system's name for what went wrong (`ENOENT`), or undefined where `error` did not come from the system. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** What the system said, for the `detail` of a result: without its call and its absolute path. */
export function detailOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const call = 'syscall' in error && typeof error.syscall === 'string' ? `, ${error.syscall}` : undefined;
  return call === undefined ? error.message : (error.message.split(call)[0] ?? error.message);
}

/** Whether nothing stands at the path asked for. */
export function isMissing(error: unknown): boolean {
  const code = systemCode(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/** Whether the system forbids it: by permissions, an attribute, or a file system mounted for reading only. */
export function isForbidden(error: unknown): boolean {
  const code = systemCode(error);
  return code === 'EACCES' || code === 'EPERM' || code === 'EROFS';
}
