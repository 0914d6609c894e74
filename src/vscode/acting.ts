import type * as vscode from 'vscode';
import type { GivenContext } from './commands/context';
import type { Actions } from './commands/createActions';
import type { Host } from './host';

/** What is done on request: loaded and made when somebody asks for the first time, so that activation does not wait for it. */
export class Acting implements vscode.Disposable {
  readonly #host: Host;
  readonly #context: () => GivenContext;
  #made: Promise<Actions> | undefined;

  constructor(host: Host, context: () => GivenContext) {
    this.#host = host;
    this.#context = context;
  }

  actions(): Promise<Actions> {
    this.#made ??= this.#host.loadActing().then(({ createActions }) => createActions(this.#context()));
    return this.#made;
  }

  dispose(): void {
    void this.#made?.then((actions) => actions.dispose());
  }
}
