/**
 * How every reader and writer of markdown takes GitHub's additions. A single `~` strikes nothing out: it stands in ranges
 * (`2~3 people`), formulas (`H~2~O`) and paths, and neither VS Code's preview nor Obsidian strikes it out.
 */
export const gfm = { singleTilde: false } as const;
