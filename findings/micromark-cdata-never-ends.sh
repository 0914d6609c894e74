#!/bin/sh
# micromark 4.0.3 with micromark-core-commonmark 2.0.4 (beside commonmark 0.31.2)
#
# A CDATA block ends with the line that holds `]]>`. Where one more bracket stands before it, as behind an index, its end is
# not seen, and the rest of the document belongs to the block: the heading below is HTML to micromark and to remark.
#
#> commonmark: heading true
#> micromark: heading false
. "$(dirname "$0")/lib.sh"
packages micromark@4.0.3 micromark-core-commonmark@2.0.4 commonmark@0.31.2
outcome <<'MODULE'
import * as commonmark from 'commonmark';
import { micromark } from 'micromark';

const text = '<![CDATA[rows[0]]]>\n\n# Costs\n';
const html = {
  commonmark: new commonmark.HtmlRenderer().render(new commonmark.Parser().parse(text)),
  micromark: micromark(text, { allowDangerousHtml: true }),
};
for (const name of Object.keys(html)) console.log(`${name}: heading ${html[name].includes('<h1>Costs</h1>')}`);
MODULE
