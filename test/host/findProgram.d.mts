/** The path of a browser of Chromium's family on this machine, or undefined. */
export declare const findBrowser: () => string | undefined;
