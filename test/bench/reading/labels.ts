import fs from 'node:fs';
import path from 'node:path';

/** What a careful person understands of a note; see test/reading/README.md. */
export interface NoteLabels {
  /** The note's path within the folder of its shape. */
  readonly note: string;
  readonly title: string;
  /** As `2026-11-30`. */
  readonly day: string | null;
  readonly sections?: readonly SectionLabels[];
  readonly decisions: readonly string[];
  readonly likely?: readonly string[];
  readonly actions: readonly ActionLabels[];
  readonly lines: readonly string[];
}

interface SectionLabels {
  readonly day: string;
  readonly lines: readonly string[];
}

/** An action as a person understands it. */
export interface ActionLabels {
  readonly text: string;
  readonly state: 'open' | 'done' | 'cancelled';
  readonly owner: string | null;
  readonly due: string | null;
}

/** Notes of one kind, with their labels. */
export interface Shape {
  readonly name: string;
  readonly folder: string;
  readonly labels: readonly NoteLabels[];
}

/** The shapes of a set, by name: every folder in it that has a `labels.json`. */
export function shapesIn(set: string): readonly Shape[] {
  const names = fs.readdirSync(set).sort();
  return names.flatMap((name): readonly Shape[] => {
    const folder = path.join(set, name);
    const file = path.join(folder, 'labels.json');
    if (!fs.existsSync(file)) return [];
    const labels = JSON.parse(fs.readFileSync(file, 'utf8')) as readonly NoteLabels[];
    return [{ name, folder, labels }];
  });
}
