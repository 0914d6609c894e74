/** The colours of the light theme. */
export const light =
  '--ink: #1f2328; --soft: #57606a; --line: #d0d7de; --paper: #ffffff; --link: #0a58ca; --bar: #4a6fa5; --before: #8c959f;';

/** The colours of the dark theme. */
export const dark =
  '--ink: #e6edf3; --soft: #9da7b3; --line: #3d444d; --paper: #14181d; --link: #7cb3ff; --bar: #7d9fd0; --before: #78828d;';

/**
 * The style of the HTML report: light or dark by the system's setting, fit for screen and print, and never using colour
 * alone to convey meaning. Its hash is part of the file's content security policy (`styleHash`): change one, and a test
 * prints the other.
 */
export const style = `
:root { color-scheme: light dark; ${light} }
@media (prefers-color-scheme: dark) {
  :root { ${dark} }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; overflow-wrap: break-word; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 .25rem; }
h1 + p { color: var(--soft); margin-top: 0; }
h1 + p + p { font-size: 1.125rem; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 2.25rem 0 .5rem; padding-bottom: .25rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1rem; line-height: 1.3; margin: 1.25rem 0 .25rem; }
p { margin: .5rem 0; }
ul, ol { margin: .25rem 0 .75rem; padding-left: 1.35rem; }
ol { padding-left: 2.2rem; }
li { margin: .2rem 0; }
a { color: var(--link); text-underline-offset: .15em; }
blockquote { margin: 1rem 0; padding: .1rem 0 .1rem 1rem; border-left: 3px solid var(--line); color: var(--soft); }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; font-size: .9375rem; font-variant-numeric: tabular-nums; }
th, td { padding: .3rem .5rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: baseline; }
th { font-weight: 600; color: var(--soft); }
[align=right] { text-align: right; }
th { vertical-align: bottom; }
@media (min-width: 40rem) { td[align=right], td:has(svg) { white-space: nowrap; } }
@media (max-width: 40rem) {
  main { padding: 1.5rem 1rem 3rem; }
  table { font-size: .6875rem; }
  th, td { padding: .3rem .2rem; }
  th { font-size: .625rem; }
  td svg.trend { display: block; }
  td { overflow-wrap: anywhere; }
  td:first-child { overflow-wrap: break-word; hyphens: auto; }
  td svg.bar { width: 3rem; }
}
[align=center] { text-align: center; }
code { font-family: ui-monospace, Consolas, monospace; font-size: .9em; }
pre { overflow-wrap: anywhere; white-space: pre-wrap; }
hr { border: 0; border-top: 1px solid var(--line); margin: 2rem 0; }
figure { margin: 1.25rem 0; }
figure svg { display: block; width: 100%; height: auto; }
td svg { display: inline-block; height: .7em; margin-right: .5em; vertical-align: baseline; }
td svg.bar { width: 7rem; }
td svg.trend { width: 2.6em; height: 1.1em; vertical-align: text-bottom; }
svg .now { fill: var(--bar); }
svg .before { fill: none; stroke: var(--before); stroke-width: 1.5; }
svg text { fill: var(--ink); font: 13px system-ui, "Segoe UI", Roboto, Arial, sans-serif; }
figcaption { color: var(--soft); font-size: .875rem; }
@page { margin: 14mm 16mm; }
@page one { margin: 10mm 14mm; }
@media print {
  :root { --ink: #000000; --soft: #444444; --line: #bbbbbb; --paper: #ffffff; --link: #000000; --bar: #4a6fa5; --before: #666666; }
  body { font-size: 10pt; line-height: 1.4; }
  h2 { margin-top: 1.4em; }
  table { font-size: .9em; }
  th, td { padding: .15rem .4rem; }
  .page { page: one; font-size: 8pt; line-height: 1.23; }
  .page h1 { font-size: 1.5em; }
  .page h1 + p + p { font-size: 1.05em; }
  .page h2 { font-size: 1.1em; margin: .7em 0 .2em; }
  .page ul, .page table, .page p, .page blockquote { margin-top: .25rem; margin-bottom: .25rem; }
  .page td svg.bar { width: 5rem; }
  .page li { margin: .1rem 0; }
  main, .page { max-width: none; padding: 0; }
  h1, h2, h3, p:has(+ ul) { break-after: avoid; }
  li, tr, figure, blockquote { break-inside: avoid; }
  p { orphans: 2; widows: 2; }
  a { text-decoration: none; }
}
`;

/** The SHA-256 of the text, in Base64, as the content security policy names it. */
export const styleHash = 'sha256-Sgn1k8C0nt6bPv2S1PTAwvqzNVvBkfbb8ceRyVPHeWU=';
