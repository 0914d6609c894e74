/** A running VS Code server. */
export interface EditorServer {
  /** The workbench's address for a folder, a `.code-workspace` file, or an empty window. */
  readonly url: (opened: string | undefined, payload?: Readonly<Record<string, string>>) => string;
  /** A file of this machine, as the payload names it. */
  readonly remote: (file: string) => string;
  /** The file with all that the server printed. */
  readonly log: string;
  /** Kills the Node hosts of all its windows, as a crash would; returns how many there were. Not on Windows. */
  readonly killExtensionHosts: () => number;
  /** The folder with the logs of the editor and of its extensions, until it stops; they are written with `logging`. */
  readonly logs: string;
  readonly stop: () => Promise<void>;
}

export interface ServerOptions {
  readonly editor?: 'current' | 'oldest';
  /** Where the extension runs: in the server's Node host (default) or in the browser's web worker. */
  readonly host?: 'node' | 'web';
  /** Whether folders have to be trusted; without it every folder is. */
  readonly trust?: boolean;
  /** For tests inside the extension host, whose page names the extension and the tests in its payload. */
  readonly tests?: boolean;
  /** The package to install, instead of running the extension from this folder. */
  readonly vsix?: string;
  /** 0, or none, for a free one. */
  readonly port?: number;
  /** User settings. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Whether the editor and its extensions write their logs. */
  readonly logging?: boolean;
}

export declare const startServer: (options?: ServerOptions) => Promise<EditorServer>;
