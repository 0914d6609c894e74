/** Escapes user text for a quick pick, where `$(name)` would become an icon (S9). The editor removes the backslash. */
export function plainLabel(text: string): string {
  return text.replace(/\$\((?=[A-Za-z0-9-]+(?:~[A-Za-z]+)?\))/g, '\\$(');
}

/** Makes user text safe for a notification, where `[text](command:…)` would become a link (S9). */
export function plainMessage(text: string): string {
  return text.replaceAll('](', '] (');
}

/** Makes user text safe for the status bar, which renders `$(name)` as an icon and has no escape for it. */
export function plainStatus(text: string): string {
  return text.replaceAll('$(', '$ (');
}
