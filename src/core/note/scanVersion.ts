/**
 * The version of the cached scans. Raise it whenever the result of `scanNote` changes for any text, in content or
 * shape. A note cached under another version is scanned again.
 */
export const scanVersion = 5;
