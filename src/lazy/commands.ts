// The code of everything that is done on request, which the editor loads when somebody asks.
export { createCommands } from '../vscode/commands/createCommands';
