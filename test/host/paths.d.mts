export declare const root: string;
export declare const at: (...parts: readonly string[]) => string;
export declare const cache: (...parts: readonly string[]) => string;
export declare const out: (...parts: readonly string[]) => string;
