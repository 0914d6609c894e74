import type { BuildResult } from 'esbuild';

/** See esbuild.mjs. */
export function buildAll(options?: {
  readonly production?: boolean;
  readonly write?: boolean;
}): Promise<readonly BuildResult<{ metafile: true }>[]>;
