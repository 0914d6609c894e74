import * as vscode from 'vscode';
import type { BadgeScope } from '../core/tree/tree';
import type { Settings } from './contributions';
import { defaultSettings } from './contributions';

/** The one place that reads the configuration; odd values fall back to the defaults. */
export function readBadgeScope(): BadgeScope {
  const kind = setting('remit.toFile.badge');
  if (kind === 'all' || kind === 'off') return { kind };
  const days = Math.floor(setting('remit.toFile.days'));
  return { kind: 'days', days: days >= 1 ? days : defaultSettings['remit.toFile.days'] };
}

/** Whether picks show on top where a note may belong. */
export function readSuggestions(): boolean {
  return setting('remit.suggestions');
}

function setting<K extends keyof Settings>(key: K): Settings[K] {
  const value: unknown = vscode.workspace.getConfiguration().get(key);
  return typeof value === typeof defaultSettings[key] ? (value as Settings[K]) : defaultSettings[key];
}
