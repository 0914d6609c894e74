#!/bin/sh
# docx 9.15.2, mammoth 1.13.0 and commonmark 0.31.2
#
# Word makes a label bold with the blank behind it, as whoever types does. mammoth's markdown puts the blank inside the
# marks, where CommonMark (0.31, 6.2) lets them close nothing: what was bold is two underscores for each reader. The full
# stops of a day get backslashes, so that a search for the day does not find it in the text.
#
#> markdown: __Date: __27\.11\.2026
#> html: <p>__Date: __27.11.2026</p>
. "$(dirname "$0")/lib.sh"
packages docx@9.15.2 mammoth@1.13.0 commonmark@0.31.2
outcome <<'MODULE'
import { HtmlRenderer, Parser } from 'commonmark';
import { Document, Packer, Paragraph, TextRun } from 'docx';
import mammoth from 'mammoth';

const line = new Paragraph({ children: [new TextRun({ text: 'Date: ', bold: true }), new TextRun('27.11.2026')] });
const buffer = await Packer.toBuffer(new Document({ sections: [{ children: [line] }] }));
const markdown = (await mammoth.convertToMarkdown({ buffer })).value.trim();
console.log(`markdown: ${markdown}`);
console.log(`html: ${new HtmlRenderer().render(new Parser().parse(markdown)).trim()}`);
MODULE
