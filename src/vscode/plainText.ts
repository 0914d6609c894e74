/**
 * A text from a user's file for a quick pick, where `$(name)` would become an icon (S9). The editor takes the
 * backslash away again.
 */
export function plainLabel(text: string): string {
  return text.replace(/\$\((?=[A-Za-z0-9-]+(?:~[A-Za-z]+)?\))/g, '\\$(');
}

/** A text from a user's file for a notification, where `[text](command:…)` would become a link (S9). */
export function plainMessage(text: string): string {
  return text.replaceAll('](', '] (');
}

/** A text from a user's file for the status bar, which draws `$(name)` as an icon and has no way to escape it. */
export function plainStatus(text: string): string {
  return text.replaceAll('$(', '$ (');
}
