/**
 * A folder named in index.md, as a path inside the workspace folder; undefined where it is refused. No `..`, absolute
 * path, drive, scheme, backslash, escape or NUL may lead outside (S10, L18). Hidden folders hold no notes. A name with
 * blanks around it or a trailing dot would be another folder on another system (H37).
 */
export function safeFolder(written: string): string | undefined {
  const path = written.replace(/^(\.\/)+/, '').replace(/\/+$/, '');
  if (path === '' || /[\\:%<>"|?*\p{Cc}]/u.test(path)) return undefined;
  const segments = path.split('/');
  const unsafe = segments.some((segment) => segment === '' || /^[.~\s]|[.\s]$/.test(segment));
  // In this folder, notes and reports would be read as category files.
  if (segments[0]?.toLowerCase() === 'responsibilities') return undefined;
  return unsafe ? undefined : path;
}
