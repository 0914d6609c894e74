import * as vscode from '../api';
import type { FilePath } from '../../core/store/store';

/** A file's path within a folder, or undefined if it is outside. */
export function pathIn(folder: vscode.Uri, file: vscode.Uri): FilePath | undefined {
  if (file.scheme !== folder.scheme || file.authority !== folder.authority) return undefined;
  const base = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  return file.path.startsWith(base) ? file.path.slice(base.length) : undefined;
}

/** The URI of a path within a folder. Throws if the path would leave the folder, which is a bug of the caller. */
export function uriIn(folder: vscode.Uri, path: FilePath): vscode.Uri {
  const segments = path.split('/');
  if (segments.some((segment) => segment === '' || segment === '.' || segment === '..')) {
    throw new Error(`no path inside the folder: ${path}`);
  }
  return vscode.Uri.joinPath(folder, ...segments);
}

/**
 * Whether a URI is that of a path within a folder. It is called for every file of a folder, so it compares the ends
 * first: that avoids building and serializing most URIs.
 */
export function isAt(folder: vscode.Uri, path: FilePath, uri: vscode.Uri): boolean {
  return uri.path.endsWith(`/${path}`) && uri.toString() === uriIn(folder, path).toString();
}
