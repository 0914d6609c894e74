// What writes in open editors, loaded with the first write.
export { editAndSave } from '../vscode/store/editAndSave';
export { editDocument } from '../vscode/store/editDocument';
export { isReadOnlyBySetting } from '../vscode/store/readOnlySetting';
export { follow } from '../vscode/store/follow';
