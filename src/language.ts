// What the editor knows of a text as one unit, so that it is loaded when there is a text to know something of.
export { registerLanguage } from './vscode/language/registerLanguage';
