import type { NoteNode, TreeNode } from '../core/tree/node';
import type * as vscode from 'vscode';

/** The view that holds the tree. */
export const viewId = 'remit.responsibilities';

/**
 * Every command, and what it is called with. Explorer and tree hand over the row clicked and all rows selected;
 * from the palette and by key there are none, and a row that went while its menu was open is handed over as nothing. The manifest test holds package.json to this table.
 */
export interface CommandArguments {
  'remit.initialize': [folder?: vscode.Uri];
  'remit.fileNote': [target?: vscode.Uri | FolderedNode, selected?: readonly (vscode.Uri | FolderedNode)[]];
  'remit.fileSection': [];
  'remit.alsoFileUnder': [
    target?: vscode.Uri | FolderedNode,
    selected?: readonly (vscode.Uri | FolderedNode)[],
  ];
  'remit.nextToFile': [];
  'remit.stepInWalk': [step?: WalkKey];
  'remit.needsNoFiling': [
    target?: vscode.Uri | FolderedNode,
    selected?: readonly (vscode.Uri | FolderedNode)[],
  ];
  'remit.newNote': [];
  'remit.newNoteHere': [row?: FolderedNode];
  'remit.quickLog': [begun?: string];
  'remit.moveSection': [row?: FolderedNode];
  'remit.copySection': [row?: FolderedNode];
  'remit.unfile': [row?: FolderedNode, selected?: readonly FolderedNode[]];
  'remit.addCategory': [];
  'remit.addActivity': [row?: FolderedNode];
  /** By its key, for the row that is selected. */
  'remit.rename': [row?: FolderedNode | 'selected'];
  /** `target`: the row that an activity was dropped on; without it the category is asked for. */
  'remit.moveActivity': [row?: FolderedNode, target?: FolderedNode];
  'remit.mergeInto': [row?: FolderedNode];
  'remit.splitOff': [row?: FolderedNode];
  'remit.retire': [row?: FolderedNode];
  /** The fixes for a path that notes carry and nothing declares: an activity of that path is added, … */
  'remit.declarePath': [folder?: vscode.Uri, path?: string];
  /** … or it is called something else now (asked for), … */
  'remit.adoptPath': [folder?: vscode.Uri, path?: string];
  /** … or it is the user's no more. */
  'remit.restorePath': [folder?: vscode.Uri, path?: string];
  'remit.undoLastChange': [];
  'remit.generateReport': [];
  /** The answers to what becomes of the generated parts that were edited by hand, while they are asked about. */
  'remit.keepMine': [];
  'remit.takeNew': [];
  'remit.keepBoth': [];
  'remit.checkReport': [];
  /** `report`: a report in markdown, of whose period it is; without it the period is asked for. */
  'remit.previewReport': [report?: vscode.Uri];
  'remit.exportReport': [];
  /** For the links of a previewed report: the folder's address, a note's path, a heading. Whatever comes is checked. */
  'remit.openSource': [folder?: unknown, path?: unknown, anchor?: unknown];
  'remit.copyBrief': [];
  'remit.choosePeriod': [];
  'remit.refresh': [];
  'remit.showLog': [];
}

/** What the keys of Next to File answer in place of a choice. */
export type WalkKey = 'skip' | 'needs-none' | 'back';

export type CommandId = keyof CommandArguments;

/** The same as values: leaving one out is a compile error. */
export const commandIds = Object.keys({
  'remit.initialize': null,
  'remit.fileNote': null,
  'remit.fileSection': null,
  'remit.alsoFileUnder': null,
  'remit.nextToFile': null,
  'remit.stepInWalk': null,
  'remit.needsNoFiling': null,
  'remit.newNote': null,
  'remit.newNoteHere': null,
  'remit.quickLog': null,
  'remit.moveSection': null,
  'remit.copySection': null,
  'remit.unfile': null,
  'remit.addCategory': null,
  'remit.addActivity': null,
  'remit.rename': null,
  'remit.moveActivity': null,
  'remit.mergeInto': null,
  'remit.splitOff': null,
  'remit.retire': null,
  'remit.declarePath': null,
  'remit.adoptPath': null,
  'remit.restorePath': null,
  'remit.undoLastChange': null,
  'remit.generateReport': null,
  'remit.keepMine': null,
  'remit.takeNew': null,
  'remit.keepBoth': null,
  'remit.checkReport': null,
  'remit.previewReport': null,
  'remit.exportReport': null,
  'remit.openSource': null,
  'remit.copyBrief': null,
  'remit.choosePeriod': null,
  'remit.refresh': null,
  'remit.showLog': null,
} satisfies Record<CommandId, null>);

/** A row of the tree and the workspace folder it belongs to: what tree commands are called with. */
export interface FolderedNode {
  readonly folder: vscode.Uri;
  readonly node: TreeNode | FolderNode;
}

/** The row of a workspace folder, where two or more of them have responsibilities. */
export interface FolderNode {
  readonly kind: 'folder';
  readonly id: string;
  readonly name: string;
  readonly children: () => readonly TreeNode[];
}

/** A note's row, with its folder. */
export interface FolderedNote {
  readonly folder: vscode.Uri;
  readonly node: NoteNode;
}

/** Every setting. They change how the editor looks, never what a file means. */
export interface Settings {
  readonly 'remit.toFile.badge': 'days' | 'all' | 'off';
  readonly 'remit.toFile.days': number;
  readonly 'remit.suggestions': boolean;
}

/** The settings' defaults; package.json says the same. */
export const defaultSettings: Settings = {
  'remit.toFile.badge': 'days',
  'remit.toFile.days': 30,
  'remit.suggestions': true,
};

/** Every context key that package.json's `when` clauses ask for. */
export interface ContextKeys {
  /** `loading` until the first reading is done; `empty`: no folder has responsibilities. */
  'remit.state': 'loading' | 'empty' | 'ready';
  /** Next to File is asking. */
  'remit.isWalking': boolean;
  /** Generate Report… asks what becomes of a part that was edited by hand. */
  'remit.isAskingAboutEdits': boolean;
  /** Where reports lie, one for each folder that has responsibilities, as `resourceDirname` names them. */
  'remit.reportFolders': readonly string[];
}

/** The context keys as values. */
export const contextKeys = Object.keys({
  'remit.state': null,
  'remit.isWalking': null,
  'remit.isAskingAboutEdits': null,
  'remit.reportFolders': null,
} satisfies Record<keyof ContextKeys, null>);
