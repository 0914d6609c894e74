import type { BuildOptions, BuildResult, Plugin } from 'esbuild';

/** See esbuild.mjs. */
export const common: BuildOptions;
export const forWorker: BuildOptions;
export const dataApart: Plugin;
export const grayMatterFence: Plugin;
export function buildAll(options?: {
  readonly production?: boolean;
  readonly write?: boolean;
}): Promise<readonly BuildResult<{ metafile: true }>[]>;
