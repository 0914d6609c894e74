import type { NoteNode, TreeNode } from '../core/tree/node';
import type * as vscode from 'vscode';

/** The id of the tree view. */
export const viewId = 'remit.responsibilities';

/** The type of the panels that preview a report. */
export const previewType = 'remit.report';

/**
 * Every command with its arguments. The explorer and the tree pass the clicked row and all selected rows; the command
 * palette and key bindings pass none, and neither does a row that disappeared while its menu was open. The manifest
 * test keeps package.json in line with this table.
 */
export interface CommandArguments {
  'remit.initialize': [folder?: vscode.Uri];
  /** `selected`: run by key, for the selected rows. */
  'remit.fileNote': [
    target?: vscode.Uri | FolderedNode | 'selected',
    selected?: readonly (vscode.Uri | FolderedNode)[],
  ];
  'remit.fileSection': [];
  'remit.alsoFileUnder': ChosenNotes;
  'remit.nextToFile': [];
  'remit.stepInWalk': [step?: WalkKey];
  'remit.needsNoFiling': ChosenNotes;
  'remit.markPrivate': ChosenNotes;
  /** Marks whole notes, also where the rows are those of parts. */
  'remit.markHighlight': ChosenNotes;
  'remit.newNote': [];
  'remit.newNoteHere': [row?: FolderedNode];
  'remit.quickLog': [begun?: string];
  'remit.moveSection': [row?: FolderedNode];
  'remit.copySection': [row?: FolderedNode];
  'remit.unfile': [row?: FolderedNode, selected?: readonly FolderedNode[]];
  'remit.addCategory': [];
  'remit.addActivity': [row?: FolderedNode];
  /** `selected`: run by key, for the selected row. */
  'remit.rename': [row?: FolderedNode | 'selected'];
  /** `target`: the row that the activity was dropped on; without it, the command asks for a category. */
  'remit.moveActivity': [row?: FolderedNode, target?: FolderedNode];
  'remit.mergeInto': [row?: FolderedNode];
  'remit.splitOff': [row?: FolderedNode];
  'remit.retire': [row?: FolderedNode];
  /** A fix for an undeclared path: declares it as an activity. */
  'remit.declarePath': [folder?: vscode.Uri, path?: string];
  /** A fix for an undeclared path: asks for its current name. */
  'remit.adoptPath': [folder?: vscode.Uri, path?: string];
  /** Asks for the day of a note without one: of a row, or as a fix. */
  'remit.setDate': [rowOrFolder?: FolderedNode | vscode.Uri, path?: string];
  /** A fix for an undeclared path: declares it as retired. */
  'remit.restorePath': [folder?: vscode.Uri, path?: string];
  'remit.undoLastChange': [];
  'remit.finishLastChange': [];
  'remit.generateReport': [];
  /** Of the report in the active editor, else of one that it asks for. */
  'remit.discardReportEdits': [];
  'remit.checkReport': [];
  /** `report`: a markdown report whose period is previewed; without it, the command asks for a period. */
  'remit.previewReport': [report?: vscode.Uri];
  'remit.exportReport': [];
  /** For links in a previewed report: the folder's URI, a note's path, a heading. All arguments are validated. */
  'remit.openSource': [folder?: unknown, path?: unknown, anchor?: unknown];
  'remit.copyBrief': [];
  'remit.choosePeriod': [];
  'remit.refresh': [];
  'remit.showLog': [];
}

/** The clicked row, and all selected ones: of the explorer or of the tree. */
export type ChosenNotes = [
  target?: vscode.Uri | FolderedNode,
  selected?: readonly (vscode.Uri | FolderedNode)[],
];

/** The answers of key bindings during Next to File. */
export type WalkKey = 'skip' | 'needs-none' | 'whole-note' | 'back';

export type CommandId = keyof CommandArguments;

/** The command ids as values; omitting one is a compile error. */
export const commandIds = Object.keys({
  'remit.initialize': null,
  'remit.fileNote': null,
  'remit.fileSection': null,
  'remit.alsoFileUnder': null,
  'remit.nextToFile': null,
  'remit.stepInWalk': null,
  'remit.needsNoFiling': null,
  'remit.markPrivate': null,
  'remit.markHighlight': null,
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
  'remit.setDate': null,
  'remit.restorePath': null,
  'remit.undoLastChange': null,
  'remit.finishLastChange': null,
  'remit.generateReport': null,
  'remit.discardReportEdits': null,
  'remit.checkReport': null,
  'remit.previewReport': null,
  'remit.exportReport': null,
  'remit.openSource': null,
  'remit.copyBrief': null,
  'remit.choosePeriod': null,
  'remit.refresh': null,
  'remit.showLog': null,
} satisfies Record<CommandId, null>);

/** A row of the tree with its workspace folder: the argument of tree commands. */
export interface FolderedNode {
  readonly folder: vscode.Uri;
  readonly node: TreeNode | FolderNode;
}

/** The row of a workspace folder, shown if two or more folders have responsibilities. */
export interface FolderNode {
  readonly kind: 'folder';
  readonly id: string;
  readonly name: string;
  /** What tells it apart from a folder of the same name; see `Folder`. */
  readonly within: string;
  readonly children: () => readonly TreeNode[];
}

/** A note's row, with its folder. */
export interface FolderedNote {
  readonly folder: vscode.Uri;
  readonly node: NoteNode;
}

/** Every setting. Settings affect how the editor looks, never what a file means. */
export interface Settings {
  readonly 'remit.toFile.badge': 'days' | 'all' | 'off';
  readonly 'remit.toFile.days': number;
  readonly 'remit.suggestions': boolean;
}

/** The defaults of the settings, as in package.json. */
export const defaultSettings: Settings = {
  'remit.toFile.badge': 'days',
  'remit.toFile.days': 30,
  'remit.suggestions': true,
};

/** Every context key used in package.json's `when` clauses. */
export interface ContextKeys {
  /** `loading` until the initial read is done; `empty`: no folder has responsibilities. */
  'remit.state': 'loading' | 'empty' | 'ready';
  /** Whether a Next to File walk is active. */
  'remit.isWalking': boolean;
  /** Whether Generate Report… is asking about generated parts that were edited by hand. */
  /** The report folder of each folder with responsibilities, in the form of `resourceDirname`. */
  'remit.reportFolders': readonly string[];
}

/** The context keys as values. */
export const contextKeys = Object.keys({
  'remit.state': null,
  'remit.isWalking': null,
  'remit.reportFolders': null,
} satisfies Record<keyof ContextKeys, null>);
