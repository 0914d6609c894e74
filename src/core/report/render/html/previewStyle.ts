import { dark, light } from './style';

/**
 * What the webview needs besides the report's style to look like the file: light or dark follows the editor's theme,
 * which may differ from the system's, and the editor's default webview styles are reset. The editor sets the theme as a
 * class of the body. The hash is part of the page's content security policy, like that of the style.
 */
export const previewStyle = `
:root:has(> body.vscode-light, > body.vscode-high-contrast-light) { color-scheme: light; ${light} }
:root:has(> body.vscode-dark, > body.vscode-high-contrast:not(.vscode-high-contrast-light)) { color-scheme: dark; ${dark} }
body { padding: 0; }
a { text-decoration: underline; }
blockquote { background: none; }
code { color: inherit; background: none; padding: 0; }
`;

/** The SHA-256 of the text, in Base64, as the content security policy names it. */
export const previewStyleHash = 'sha256-5d4Z1ZSshSurwt3Gun2mpWF521/q7nrMOJbgoCIGfjw=';
