// Finds programs that are already on the machine.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const isFile = (file) => fs.statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;

/** The full path of a program on the PATH, or undefined. */
export const onPath = (name) => {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  return folders.flatMap((folder) => endings.map((ending) => path.join(folder, name + ending))).find(isFile);
};

// The first is the headless Chromium build, which opens a page of the editor faster.
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'msedge',
];
const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];

const usualPlaces = () => {
  if (process.platform === 'darwin') {
    const folders = ['/Applications', path.join(os.homedir(), 'Applications')];
    return folders.flatMap((folder) => MAC.map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`));
  }
  if (process.platform === 'win32') {
    const { ProgramFiles, LOCALAPPDATA, 'ProgramFiles(x86)': x86 } = process.env;
    const folders = [ProgramFiles, x86, LOCALAPPDATA].filter((folder) => folder !== undefined);
    return folders.flatMap((folder) => WINDOWS.map((name) => path.join(folder, name)));
  }
  return ['/opt/google/chrome/chrome', '/snap/bin/chromium'];
};

/** A Chromium-based browser, or undefined. If REMIT_BROWSER names one, no other is tried. */
export const findBrowser = () => {
  const named = process.env.REMIT_BROWSER;
  if (named !== undefined && named !== '') return isFile(named) ? named : onPath(named);
  return NAMES.map(onPath).find((found) => found !== undefined) ?? usualPlaces().find(isFile);
};
