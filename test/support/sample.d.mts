/**
 * Copies the sample workspace (media/sample) into a folder, with every date in it counted from one day.
 * The same day gives the same bytes, on every machine.
 *
 * @param target the folder to fill: absent or empty, created with its parents
 * @param today the day that the sample's dates count from, as `YYYY-MM-DD`
 * @returns the copied files, sorted, as paths relative to the target, with `/`
 * @throws Error where the folder is not empty or there is no such day; nothing is written then
 */
export declare function copySample(target: string, today: string): readonly string[];
