import * as vscode from '../api';
import type { FilePath } from '../../core/store/store';

/** A file's path within a folder, or undefined where it lies outside. */
export function pathIn(folder: vscode.Uri, file: vscode.Uri): FilePath | undefined {
  if (file.scheme !== folder.scheme || file.authority !== folder.authority) return undefined;
  const base = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  return file.path.startsWith(base) ? file.path.slice(base.length) : undefined;
}

/** The address of a path within a folder. A path that would leave the folder is a fault of the caller: it throws. */
export function uriIn(folder: vscode.Uri, path: FilePath): vscode.Uri {
  const segments = path.split('/');
  if (segments.some((segment) => segment === '' || segment === '.' || segment === '..')) {
    throw new Error(`no path inside the folder: ${path}`);
  }
  return vscode.Uri.joinPath(folder, ...segments);
}

/**
 * Whether an address is that of a path within a folder. It is asked of every file of a folder, and most are told by
 * their ends: without an address that has to be made and written out only to be compared.
 */
export function isAt(folder: vscode.Uri, path: FilePath, uri: vscode.Uri): boolean {
  return uri.path.endsWith(`/${path}`) && uri.toString() === uriIn(folder, path).toString();
}
