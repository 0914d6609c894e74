/** What writes to the disk: most sessions begin by reading, and many do nothing else. */
export { createDiskWriter } from '../node/diskWriter';
