import * as vscode from '../api';
import type { Location } from '../../core/language/navigate';
import { definition, links, references, symbols } from '../../core/language/navigate';
import type { Folder, Folders } from '../folders';
import { plainLabel } from '../plainText';
import { uriIn } from '../store/paths';
import { contextOf, isOurs, markdown, rangeOfSpan, toRange } from './fileContext';

/** Provides definitions of paths, references in notes, and symbol search for both. */
export function registerNavigation(folders: Folders): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDefinitionProvider(markdown, {
      provideDefinition(document, position): vscode.LocationLink[] {
        const context = contextOf(folders, document);
        const found = context && definition(context, document.offsetAt(position));
        if (!found) return [];
        const { uri, range } = toLocation(context.folder, found.target);
        return [
          {
            originSelectionRange: rangeOfSpan(document, found.span),
            targetUri: uri,
            targetRange: range,
          },
        ];
      },
    }),
    vscode.languages.registerReferenceProvider(markdown, {
      async provideReferences(document, position, { includeDeclaration }) {
        const context = contextOf(folders, document);
        if (!context) return [];
        const found = await references(context, document.offsetAt(position), includeDeclaration);
        return found.map((location) => toLocation(context.folder, location));
      },
    }),
    vscode.languages.registerDocumentLinkProvider(markdown, {
      provideDocumentLinks(document) {
        const context = contextOf(folders, document);
        if (!context || !isOurs(context)) return [];
        return links(context).map(({ span, target }) => {
          const { uri, range } = toLocation(context.folder, target);
          const { line, character } = range.start;
          const link = new vscode.DocumentLink(
            rangeOfSpan(document, span),
            uri.with({ fragment: `L${line + 1},${character + 1}` }),
          );
          link.tooltip = vscode.l10n.t('Go to Declaration');
          return link;
        });
      },
    }),
    vscode.languages.registerWorkspaceSymbolProvider({
      provideWorkspaceSymbols: (query) => folders.initialized.flatMap((folder) => symbolsIn(folder, query)),
    }),
  );
}

// The editor filters symbols by subsequence, so this must not filter more strictly. Results are shown in a quick pick.
function symbolsIn(folder: Folder, query: string): vscode.SymbolInformation[] {
  const letters = query.toLowerCase().replace(/\s/g, '');
  return symbols(folder.workspace.taxonomy)
    .filter(({ title, path }) => holdsInOrder(`${title} ${path}`.toLowerCase(), letters))
    .map(
      ({ kind, title, path, target }) =>
        new vscode.SymbolInformation(
          plainLabel(title),
          kind === 'category' ? vscode.SymbolKind.Namespace : vscode.SymbolKind.Field,
          plainLabel(path),
          toLocation(folder, target),
        ),
    );
}

function holdsInOrder(text: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function toLocation(folder: Folder, { path, range }: Location): vscode.Location {
  return new vscode.Location(uriIn(folder.uri, path), toRange(range));
}
