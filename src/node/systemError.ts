/** The system's error code (`ENOENT`), or undefined if `error` is not from the system. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** The system's message for the `detail` of a result, without the system call and the absolute path. */
export function detailOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const call = 'syscall' in error && typeof error.syscall === 'string' ? `, ${error.syscall}` : undefined;
  return call === undefined ? error.message : (error.message.split(call)[0] ?? error.message);
}

/** Whether the path does not exist. */
export function isMissing(error: unknown): boolean {
  const code = systemCode(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/** Whether access is denied: by permissions, an attribute, or a read-only file system. */
export function isForbidden(error: unknown): boolean {
  const code = systemCode(error);
  return code === 'EACCES' || code === 'EPERM' || code === 'EROFS';
}

/** Whether the system refused to open what is no plain file: a symbolic link, where it was asked to refuse these, or a socket. */
export function isNoPlainFile(error: unknown): boolean {
  return ['ELOOP', 'EMLINK', 'ENXIO', 'EOPNOTSUPP'].includes(systemCode(error) ?? '');
}
