/** See arrows.mjs: by folder, the folders that it imports from. */
export const arrows: Readonly<Record<string, readonly string[]>>;
export const reportArrows: Readonly<Record<string, readonly string[]>>;
