import * as vscode from '../../api';
import type { ReportText } from '../../../core/actions/report/render';
import type { Period } from '../../../core/period/period';
import { parsePeriod } from '../../../core/period/period';
import type { ReportLength } from '../../../core/report/render/markdown';
import { reportFile } from '../../../core/workspace/reportFile';
import type { Folder } from '../../folders';
import { previewType } from '../../contributions';
import { uriIn } from '../../store/paths';
import { today } from '../../today';
import { calendarOf } from './askPeriod';
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

/** Why there is no report to show. */
export type RefusedReport = Extract<ReportText, { kind: 'refused' }>;

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
  async show(request: Previewed): Promise<RefusedReport | undefined> {
    const page = await pageOf(this.#context, request);
    if (page.kind === 'refused') return page;
    const open = this.#shown.get(keyOf(request));
    if (open) open.reveal(page.form);
    else await this.#open(request, createPanel(titleOf(this.#context, request)), page.form);
    return undefined;
  }

  /** Fills a panel that the window has restored with the report that it showed, or closes it and returns the refusal. */
  async restore(panel: vscode.WebviewPanel): Promise<RefusedReport | undefined> {
    const request = this.#kept(panel.title);
    if (!request) return void panel.dispose();
    const page = await pageOf(this.#context, request);
    if (page.kind === 'rendered') return void (await this.#open(request, panel, page.form));
    panel.dispose();
    return page;
  }

  dispose(): void {
    this.#following.dispose();
    for (const preview of [...this.#shown.values()]) preview.dispose();
  }

  async #open(request: Previewed, panel: vscode.WebviewPanel, html: string): Promise<void> {
    const key = keyOf(request);
    const preview = new ReportPreview(this.#context, request, panel, html);
    preview.onDidDispose(() => this.#shown.delete(key));
    this.#shown.set(key, preview);
    await this.#keep(panel.title, request);
  }

  // The page runs no script, so it cannot keep what it shows: the editor restores no more than a panel's title.
  async #keep(title: string, { folder, period, length }: Previewed): Promise<void> {
    const others = this.#all.filter((each) => each.title !== title);
    const kept: KeptPreview = { title, folder: folder.uri.toString(), period: period.id, length };
    await this.#context.state.update(stateKey, [...others.slice(1 - mostKept), kept]);
  }

  #kept(title: string): Previewed | undefined {
    const kept = this.#all.find((each) => each.title === title);
    const folder = kept && this.#context.folders.all.find(({ uri }) => uri.toString() === kept.folder);
    const period = folder && parsePeriod(kept.period, calendarOf(folder));
    return kept && folder && period ? { folder, period, length: kept.length } : undefined;
  }

  get #all(): readonly KeptPreview[] {
    return this.#context.state.get<readonly KeptPreview[]>(stateKey, []);
  }
}

/** What a preview showed, for the next session. */
interface KeptPreview {
  readonly title: string;
  readonly folder: string;
  readonly period: string;
  readonly length: ReportLength;
}

const stateKey = 'previews';
const mostKept = 20;

function keyOf({ folder, period, length }: Previewed): string {
  return [folder.uri.toString(), period.id, length].join(' ');
}

// Different for each preview, since a restored panel is known by its title.
function titleOf({ folders }: CommandContext, { folder, period, length }: Previewed): string {
  const title =
    length === 'page'
      ? vscode.l10n.t('Report {0}, one page', period.id)
      : vscode.l10n.t('Report {0}', period.id);
  return folders.initialized.length > 1 ? `${title} · ${folder.label}` : title;
}

function createPanel(title: string): vscode.WebviewPanel {
  return vscode.window.createWebviewPanel(previewType, title, vscode.ViewColumn.Beside, {
    ...pageOptions,
    enableFindWidget: true,
  });
}

const pageOptions: vscode.WebviewOptions = {
  enableScripts: false,
  enableForms: false,
  enableCommandUris: [openSourceCommand.id],
  localResourceRoots: [],
};

/** One webview panel. It runs no script and loads nothing; the only command that it can run opens a note. */
class ReportPreview implements vscode.Disposable {
  readonly #context: CommandContext;
  readonly #wish: Previewed;
  readonly #panel: vscode.WebviewPanel;
  readonly #following: vscode.Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isStale = false;
  #isClosed = false;
  #rendered: Promise<void> = Promise.resolve();

  constructor(context: CommandContext, request: Previewed, panel: vscode.WebviewPanel, html: string) {
    this.#context = context;
    this.#wish = request;
    this.#panel = panel;
    this.#panel.webview.options = pageOptions;
    this.#panel.webview.html = html;
    this.#panel.onDidChangeViewState(() => this.#isStale && this.follow());
    this.#following = this.#followFile();
    this.#panel.onDidDispose(() => {
      this.#isClosed = true;
      this.#following.dispose();
      clearTimeout(this.#timer);
    });
  }

  // The report's file is no note, so no change of the notes tells of it: neither typing nor a new generation.
  #followFile(): vscode.Disposable {
    const { folder, period } = this.#wish;
    const path = reportFile(folder.workspace.remit, period);
    const address = uriIn(folder.uri, path).toString();
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder.uri, path));
    const follow = (): void => this.follow();
    return vscode.Disposable.from(
      watcher,
      watcher.onDidChange(follow),
      watcher.onDidCreate(follow),
      watcher.onDidDelete(follow),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document.uri.toString() === address) follow();
      }),
    );
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
      if (page.kind === 'rendered') this.#render(page.form);
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
  const notice = vscode.l10n.t(
    'There is no report of {0} yet. This is what Generate Report writes.',
    period.id,
  );
  return previewedReport(folder.workspace, request, (note) => sourceAddress(folder, note), notice);
}
