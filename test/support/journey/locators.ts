import type { Locator, Page } from 'playwright-core';

/** Matches a whole text; the workbench renders spaces as no-break spaces here and there. */
export const exactly = (text: string): RegExp =>
  new RegExp(`^\\s*${text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s')}\\s*$`);

/** The line above the rows of a tree view. */
export const treeMessage = '.part.sidebar .tree-explorer-viewlet-tree-view .message';

/** Every selector of the workbench that the journeys use, each with the reason why it is this one. */
export const locators = (page: Page) => ({
  /** The part's class has been the same since the first VS Code; the label gets the badge's text behind the title. */
  activity: (title: string): Locator =>
    page.locator(`.part.activitybar .action-label[aria-label^="${title}"]`),
  /** The tab with all that lies over it. */
  activityItem: (title: string): Locator =>
    page.locator('.part.activitybar .action-item', {
      has: page.locator(`.action-label[aria-label^="${title}"]`),
    }),
  /** The badge has no role of its own: it is part of the tab's label, and this is its visible number. */
  badge: (title: string): Locator => locators(page).activityItem(title).locator('.badge-content'),
  /** The bar that runs below the head of a view while something is under way. */
  busySideBar: page.locator('.part.sidebar .monaco-progress-container.active:visible'),
  sideBar: page.locator('.part.sidebar'),
  /** A view by the title in its header; one view alone takes the header of its container. */
  viewHeader: (title: string): Locator =>
    page.locator('.part.sidebar').locator('.pane-header, .composite.title').filter({ hasText: title }),
  treeMessage: page.locator(treeMessage),
  /** Rows are virtual: those out of sight are not in the page. The label has a class, the description another. */
  row: (label: string): Locator =>
    page.locator('.part.sidebar .monaco-list-row').filter({
      has: page.locator('.label-name', { hasText: exactly(label) }),
    }),
  rows: page.locator('.part.sidebar .monaco-list-row'),
  /** The one whose menu is open, among others. */
  focusedRow: page.locator('.monaco-list-row.focused'),
  /** The arrow of a row; only rows that have children have it. */
  twistie: (row: Locator): Locator => row.locator('.monaco-tl-twistie'),
  /** Where a file's new name is typed. */
  renameBox: page.locator('.part.sidebar .explorer-item-edited input'),
  /** A row's actions are there only while the pointer is over it. */
  rowAction: (row: Locator, title: string): Locator => row.locator(`.action-label[aria-label^="${title}"]`),
  /** Shown in place of an empty tree. */
  welcome: page.locator('.part.sidebar .welcome-view-content'),
  /** Context menus are drawn in the page (custom menus), inside an open shadow root. */
  menuItem: (title: string): Locator =>
    page.locator('.monaco-menu .action-item:not(.disabled) .action-label', { hasText: exactly(title) }),
  quickInput: page.locator('.quick-input-widget'),
  quickInputBox: page.locator('.quick-input-widget .quick-input-filter input.input'),
  quickPickRows: page.locator('.quick-input-list .monaco-list-row'),
  /** A row of a quick pick by its label; the description follows the label in another element. */
  quickPickRow: (label: string): Locator =>
    page.locator('.quick-input-list .monaco-list-row').filter({
      has: page.locator('.quick-input-list-rows > .quick-input-list-row:first-child .label-name', {
        hasText: exactly(label),
      }),
    }),
  /** The checkbox of the row: a native one in older versions, a drawn one in newer ones. */
  tick: (row: Locator): Locator => row.locator('.quick-input-list-checkbox, .monaco-checkbox').first(),
  quickPickOk: page.locator('.quick-input-widget .quick-input-action .monaco-button'),
  /** The line between groups of rows is drawn in the first row of a group. */
  quickPickSeparator: (label: string): Locator =>
    page.locator('.quick-input-list .quick-input-list-separator', { hasText: exactly(label) }),
  statusBar: page.locator('.part.statusbar'),
  /** An item of the status bar by the id that its extension gave it. */
  statusItem: (id: string): Locator => page.locator(`.part.statusbar .statusbar-item[id$="${id}"]`),
  notification: (text: string | RegExp): Locator =>
    page.locator('.notifications-toasts .notification-list-item', { hasText: text }),
  /** A modal question (`{ modal: true }`). */
  dialog: page.locator('.monaco-dialog-box'),
  tab: (title: string): Locator => page.locator('.tabs-container .tab', { hasText: title }),
  /** A button at the end of the active editor's row of tabs. */
  titleAction: (title: string): Locator =>
    page.locator(`.editor-group-container.active .editor-actions .action-label[aria-label^="${title}"]`),
  activeTab: page.locator('.editor-group-container.active .tab.active'),
  /** A row of the suggestions; its label and what stands beside it are one text to a screen reader. */
  suggestion: (label: string): Locator =>
    page.locator('.suggest-widget .monaco-list-row', { hasText: label }),
  /** The line below what is wrong in the text. */
  squiggle: page.locator(
    '.editor-group-container.active .squiggly-warning, .editor-group-container.active .squiggly-error',
  ),
  /** A row of the menu of quick fixes. */
  codeAction: (title: string): Locator => page.locator('.action-widget .monaco-list-row', { hasText: title }),
  /** What is drawn of the active editor: only the lines in sight are. */
  editorLines: page.locator('.editor-group-container.active .editor-instance .view-lines'),
});

/** The locators of one page. */
export type Locators = ReturnType<typeof locators>;
