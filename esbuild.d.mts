import type { BuildOptions, BuildResult } from 'esbuild';

/** See esbuild.mjs. */
export const common: BuildOptions;
export const forWorker: BuildOptions;
export function buildAll(options?: {
  readonly production?: boolean;
  readonly write?: boolean;
}): Promise<readonly BuildResult<{ metafile: true }>[]>;
/** The licenses of all packages of which something is in what was built, as one text. */
export function noticesOf(built: readonly BuildResult<{ metafile: true }>[]): Promise<string>;
