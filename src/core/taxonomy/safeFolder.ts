/**
 * A folder named in index.md as a path inside the workspace folder, or undefined: no `..`, no absolute path, no
 * drive, scheme, backslash, escape or NUL lets a file name a place outside (S10, L18); hidden folders hold no notes, and
 * blanks around a name or a dot behind it mean another folder on another system (H37).
 */
export function safeFolder(written: string): string | undefined {
  const path = written.replace(/^(\.\/)+/, '').replace(/\/+$/, '');
  if (path === '' || /[\\:%<>"|?*\p{Cc}]/u.test(path)) return undefined;
  const segments = path.split('/');
  const unsafe = segments.some((segment) => segment === '' || /^[.~\s]|[.\s]$/.test(segment));
  // Notes and reports among the category files would be taken for categories.
  if (segments[0]?.toLowerCase() === 'responsibilities') return undefined;
  return unsafe ? undefined : path;
}
