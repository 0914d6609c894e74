// What the editor knows of a text, loaded when there is a text to know something of.
export { registerLanguage } from '../vscode/language/registerLanguage';
