import * as vscode from './api';
import type { BadgeScope } from '../core/tree/tree';
import type { ReadOnlyGlobs } from '../core/workspace/readOnlyFiles';
import type { Settings } from './contributions';
import { defaultSettings } from './contributions';

/** The scope of the badge. This file alone reads the configuration; invalid values fall back to the defaults. */
export function readBadgeScope(): BadgeScope {
  const kind = setting('remit.toFile.badge');
  if (kind === 'all' || kind === 'off') return { kind };
  const days = Math.floor(setting('remit.toFile.days'));
  return { kind: 'days', days: days >= 1 ? days : defaultSettings['remit.toFile.days'] };
}

/** Whether quick picks show suggestions at the top. */
export function readSuggestions(): boolean {
  return setting('remit.suggestions');
}

/** The globs that the editor hides in a folder, from `files.exclude` and `search.exclude`, except conditional ones. */
export function readHiddenGlobs(folder: vscode.Uri): readonly string[] {
  return ['files.exclude', 'search.exclude'].flatMap((key) => readGlobs(key, folder));
}

/** The globs that make files of a folder read-only in the editor, and their exceptions. */
export function readReadOnlyGlobs(folder: vscode.Uri): ReadOnlyGlobs {
  return {
    include: readGlobs('files.readonlyInclude', folder),
    exclude: readGlobs('files.readonlyExclude', folder),
  };
}

function readGlobs(key: string, folder: vscode.Uri): readonly string[] {
  const globs: unknown = vscode.workspace.getConfiguration(undefined, folder).get(key);
  return Object.entries(globs ?? {}).flatMap(([glob, isSet]) => (isSet === true ? [glob] : []));
}

/** Whether a configuration change may affect a folder's hidden globs. */
export function changesHiddenGlobs(event: vscode.ConfigurationChangeEvent, folder: vscode.Uri): boolean {
  return ['files.exclude', 'search.exclude'].some((key) => event.affectsConfiguration(key, folder));
}

function setting<K extends keyof Settings>(key: K): Settings[K] {
  const value: unknown = vscode.workspace.getConfiguration().get(key);
  return typeof value === typeof defaultSettings[key] ? (value as Settings[K]) : defaultSettings[key];
}
