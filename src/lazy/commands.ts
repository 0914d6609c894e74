// The commands, loaded when the first one runs.
export { createCommands } from '../vscode/commands/createCommands';
