import { dark, light } from './style';

/**
 * What the editor's own page needs beside the report's style to look like the file: the ground is light or dark by the
 * editor's theme, which the system may not share, and what the editor gives every page of its own accord is taken back.
 * The editor names its themes by a class of the body. Its hash stands in the page's policy, like that of the style.
 */
export const previewStyle = `
:root:has(> body.vscode-light, > body.vscode-high-contrast-light) { color-scheme: light; ${light} }
:root:has(> body.vscode-dark, > body.vscode-high-contrast:not(.vscode-high-contrast-light)) { color-scheme: dark; ${dark} }
body { padding: 0; }
a { text-decoration: underline; }
blockquote { background: none; }
code { color: inherit; background: none; padding: 0; }
`;

/** What the policy calls it by: SHA-256 of its text, in Base64. */
export const previewStyleHash = 'sha256-5d4Z1ZSshSurwt3Gun2mpWF521/q7nrMOJbgoCIGfjw=';
