import * as vscode from '../../api';
import type { ReportText } from '../../../core/actions/report/render';
import type { Period } from '../../../core/period/period';
import type { ReportLength } from '../../../core/report/render/markdown';
import type { Folder } from '../../folders';
import { today } from '../../today';
import type { CommandContext } from '../context';
import { openSourceCommand, sourceAddress } from './openSource';

// Milliseconds: long enough to batch a burst of changes, short enough for the page to follow typing.
const pause = 300;

/** The folder, period and length of a preview. */
export interface Previewed {
  readonly folder: Folder;
  readonly period: Period;
  readonly length: ReportLength;
}

/** The open report previews, each a webview panel that follows the notes. */
export class ReportPreviews implements vscode.Disposable {
  readonly #context: CommandContext;
  readonly #shown = new Map<string, ReportPreview>();
  readonly #following: vscode.Disposable;

  constructor(context: CommandContext) {
    this.#context = context;
    this.#following = context.folders.onDidChange(() => {
      for (const preview of this.#shown.values()) preview.follow();
    });
  }

  /** Shows a report beside the editor, or reveals its panel. Returns the refusal if it cannot be shown. */
  async show(request: Previewed): Promise<Extract<ReportText, { kind: 'refused' }> | undefined> {
    const page = await pageOf(this.#context, request);
    if (page.kind === 'refused') return page;
    const key = [request.folder.uri.toString(), request.period.id, request.length].join(' ');
    const open = this.#shown.get(key);
    if (open) open.reveal(page.text);
    else this.#open(key, request, page.text);
    return undefined;
  }

  dispose(): void {
    this.#following.dispose();
    for (const preview of [...this.#shown.values()]) preview.dispose();
  }

  #open(key: string, request: Previewed, html: string): void {
    const preview = new ReportPreview(this.#context, request, html);
    preview.onDidDispose(() => this.#shown.delete(key));
    this.#shown.set(key, preview);
  }
}

/** One webview panel. It runs no script and loads nothing; the only command that it can run opens a note. */
class ReportPreview implements vscode.Disposable {
  readonly #context: CommandContext;
  readonly #wish: Previewed;
  readonly #panel: vscode.WebviewPanel;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isStale = false;
  #isClosed = false;
  #rendered: Promise<void> = Promise.resolve();

  constructor(context: CommandContext, request: Previewed, html: string) {
    this.#context = context;
    this.#wish = request;
    this.#panel = vscode.window.createWebviewPanel(
      'remit.report',
      vscode.l10n.t('Report {0}', request.period.id),
      vscode.ViewColumn.Beside,
      {
        enableScripts: false,
        enableForms: false,
        enableCommandUris: [openSourceCommand.id],
        localResourceRoots: [],
        enableFindWidget: true,
      },
    );
    this.#panel.webview.html = html;
    this.#panel.onDidChangeViewState(() => this.#isStale && this.follow());
    this.#panel.onDidDispose(() => {
      this.#isClosed = true;
      clearTimeout(this.#timer);
    });
  }

  onDidDispose(listener: () => void): void {
    this.#panel.onDidDispose(listener);
  }

  reveal(html: string): void {
    this.#render(html);
    this.#panel.reveal();
  }

  /** Called after notes changed: rerenders the page after a moment if it is visible, else once it is. */
  follow(): void {
    this.#isStale = true;
    if (!this.#panel.visible) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      // Refreshes run in sequence, so that an older text never replaces a newer one.
      this.#rendered = this.#rendered.then(() => this.#refresh());
    }, pause);
  }

  dispose(): void {
    this.#panel.dispose();
  }

  async #refresh(): Promise<void> {
    this.#isStale = false;
    try {
      const page = await pageOf(this.#context, this.#wish);
      // While index.md is being edited the report may be refused: the page stays until it can be rendered again.
      if (page.kind === 'text') this.#render(page.text);
    } catch (error) {
      this.#context.log.error('remit.previewReport', error);
    }
  }

  // Setting the HTML resets the scroll position, so it is set only if it changed.
  #render(html: string): void {
    if (!this.#isClosed && this.#panel.webview.html !== html) this.#panel.webview.html = html;
  }
}

async function pageOf(context: CommandContext, { folder, period, length }: Previewed): Promise<ReportText> {
  const { previewedReport } = await context.loadReports();
  const request = { period, today: today(), length };
  return previewedReport(folder.workspace, request, (note) => sourceAddress(folder, note));
}
