import * as editor from './editorSteps';
import * as filing from './filingSteps';
import * as other from './otherSteps';
import type { World } from './world';

/** What is done, and how to draw the next of it. */
export interface Steps {
  readonly acts: Readonly<Record<string, () => Promise<void>>>;
  readonly draw: () => string;
}

/** How often each comes, beside the others. */
const weights = {
  'type and save': 20,
  'ask while typing': 6,
  'file a closed note': 8,
  'file an open note': 8,
  'file a typed note': 6,
  'file many': 4,
  'file and undo': 6,
  unfile: 6,
  'file a broken note': 1,
  'needs no filing': 3,
  'file while another program appends': 3,
  'file while checking out': 2,
  'file from editor and command line': 2,
  'another program saves': 12,
  'notes come and go': 5,
  'rename outside': 3,
  'rename in the editor': 3,
  'change a category': 3,
  checkout: 4,
  'generate a report': 3,
  'preview it': 2,
  'check it': 3,
  'copy the brief': 2,
};

/** A session's steps, drawn by its random numbers. */
export function stepsFor(world: World): Steps {
  const usual = world.expected.notes.length;
  const acts: Readonly<Record<keyof typeof weights, () => Promise<void>>> = {
    'type and save': () => editor.typeAndSave(world),
    'ask while typing': () => editor.ask(world),
    'file a closed note': () => filing.fileOne(world),
    'file an open note': () => filing.fileOpen(world),
    'file a typed note': () => filing.fileTyped(world),
    'file many': () => filing.fileMany(world),
    'file and undo': () => filing.fileAndUndo(world),
    unfile: () => filing.unfile(world),
    'file a broken note': () => filing.fileBroken(world),
    'needs no filing': () => filing.needsNoFiling(world),
    'file while another program appends': () => filing.fileWhileAppending(world),
    'file while checking out': () => filing.fileWhileCheckingOut(world),
    'file from editor and command line': () => filing.fileFromBoth(world),
    'another program saves': () => other.saveOutside(world),
    'notes come and go': () => other.comeAndGo(world, usual),
    'rename outside': () => other.renameOutside(world),
    'rename in the editor': () => editor.renameInEditor(world),
    'change a category': () => other.changeCategory(world),
    checkout: () => other.checkOut(world),
    'generate a report': () => editor.report(),
    'preview it': () => editor.preview(),
    'check it': () => editor.checkReport(world),
    'copy the brief': () => editor.brief(),
  };
  const drawn = Object.entries(weights).flatMap(([name, weight]) =>
    Array.from({ length: weight }, () => name),
  );
  return { acts, draw: () => drawn[world.random.between(0, drawn.length - 1)] ?? '' };
}
