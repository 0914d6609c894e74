import * as vscode from 'vscode';
import type { Load } from '../vscode/lazy';

/** A bundle of the browser as esbuild.mjs wraps it: it asks for `vscode` alone, and leaves what it exports. */
interface Bundle<Code> {
  readonly default: (require: (name: string) => unknown, module: { exports: Code | undefined }) => void;
}

/**
 * Loads a bundle that a browser fetches on first use. The web extension host itself loads one file of an extension, so the
 * bundle is read as a file of the extension and imported as a module from memory. A load that failed is tried again by
 * the next call.
 */
export function loadFetched<Code>({ extensionUri }: vscode.ExtensionContext, name: string): Load<Code> {
  let loaded: Promise<Code> | undefined;
  return () => {
    loaded ??= codeOf<Code>(vscode.Uri.joinPath(extensionUri, 'dist', 'web', 'lazy', `${name}.js`)).catch(
      (error: unknown) => {
        loaded = undefined;
        throw error;
      },
    );
    return loaded;
  };
}

async function codeOf<Code>(file: vscode.Uri): Promise<Code> {
  const bytes = await vscode.workspace.fs.readFile(file);
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'text/javascript' }));
  try {
    const bundle = (await import(address)) as Bundle<Code>;
    const module: { exports: Code | undefined } = { exports: undefined };
    bundle.default(() => vscode, module);
    if (module.exports === undefined) throw new Error(`${file.path} exports nothing.`);
    return module.exports;
  } finally {
    URL.revokeObjectURL(address);
  }
}
