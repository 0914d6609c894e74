/**
 * Tells the scans of one version of Remit from those of another: raised whenever `scanNote` makes of any text anything
 * else than before, or its result has another shape. What was scanned under another number is scanned anew.
 */
export const scanVersion = 4;
