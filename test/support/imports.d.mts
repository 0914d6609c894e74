/** Files by their path relative to the repository; what is said of a text is said of its path. */
type Sources = ReadonlyMap<string, string>;
type Imports = ReadonlyMap<string, readonly string[]>;

/** All source files below `src`, relative to `root`, sorted, with their texts. */
export declare const sourcesIn: (root: string) => Sources;

/** How many lines a text has. */
export declare const linesOf: (text: string) => number;

/** For every source the sources that it imports, each once. */
export declare const importsOf: (sources: Sources) => Imports;

/** Groups of more than one file each of which reaches all others of its group, the largest first. */
export declare const circlesIn: (imports: Imports) => readonly (readonly string[])[];

/** The shortest way from a file of a circle through imports back to it. */
export declare const shortestLoop: (circle: readonly string[], imports: Imports) => readonly string[];
