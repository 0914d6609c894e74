#!/bin/sh
# docx 9.15.2 and mammoth 1.13.0
#
# `tableHeader: false` is written out, as `<w:tblHeader w:val="off"/>`, which is valid and means no. mammoth looks only for
# the element, so a row that says it is no header becomes one. Where the option is left out, it stays a row of the body.
#
#> false: <thead><tr><th><p>Area</p></th></tr><tr><th><p>People</p></th></tr></thead>
#> left out: <thead><tr><th><p>Area</p></th></tr></thead><tbody><tr><td><p>People</p></td></tr></tbody>
. "$(dirname "$0")/lib.sh"
packages docx@9.15.2 mammoth@1.13.0
outcome <<'MODULE'
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import mammoth from 'mammoth';

const rowOf = (text, options) =>
  new TableRow({ ...options, children: [new TableCell({ children: [new Paragraph(text)] })] });

async function htmlWith(options) {
  const table = new Table({ rows: [rowOf('Area', { tableHeader: true }), rowOf('People', options)] });
  const buffer = await Packer.toBuffer(new Document({ sections: [{ children: [table] }] }));
  return (await mammoth.convertToHtml({ buffer })).value.replace(/<\/?table>/g, '');
}

console.log(`false: ${await htmlWith({ tableHeader: false })}`);
console.log(`left out: ${await htmlWith({})}`);
MODULE
