import type { FilePath, Store } from '../store/store';

// Obsidian's settings that name a folder of templates: of its own plugin (Templates) and of Templater.
const settings: readonly (readonly [file: FilePath, key: string])[] = [
  ['.obsidian/templates.json', 'folder'],
  ['.obsidian/plugins/templater-obsidian/data.json', 'templates_folder'],
];

const usual = 'templates';

/** Whether a folder holds templates, which are no notes (docs/files.md#what-is-a-note). */
export type IsTemplateFolder = (folder: FilePath) => boolean;

/** Without settings, `templates` on top of the folder is one, in upper or lower case. */
export const usualTemplateFolder: IsTemplateFolder = (folder) => folder.toLowerCase() === usual;

/** Reads which folders of templates Obsidian's settings name. */
export async function templateFolders(store: Pick<Store, 'read'>): Promise<IsTemplateFolder> {
  const named = await Promise.all(settings.map(([file, key]) => folderIn(store, file, key)));
  const folders = new Set(named.filter((folder) => folder !== ''));
  return folders.size === 0 ? usualTemplateFolder : (folder) => folders.has(folder.toLowerCase());
}

// Obsidian ignores the case of paths, and writes `/` for the vault itself, which would leave nothing.
async function folderIn(store: Pick<Store, 'read'>, file: FilePath, key: string): Promise<string> {
  const read = await store.read(file);
  const value = read.kind === 'text' ? valueOf(read.text, key) : undefined;
  return typeof value === 'string'
    ? value
        .trim()
        .replace(/^\/+|\/+$/g, '')
        .toLowerCase()
    : '';
}

function valueOf(json: string, key: string): unknown {
  try {
    const parsed: unknown = JSON.parse(json);
    return typeof parsed === 'object' && parsed !== null
      ? Object.getOwnPropertyDescriptor(parsed, key)?.value
      : undefined;
  } catch {
    return undefined;
  }
}
