// The language features, loaded when a document needs them.
export { registerLanguage } from '../vscode/language/registerLanguage';
