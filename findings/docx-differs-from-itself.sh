#!/bin/sh
# docx 9.15.2
#
# The same input gives another file each time, and not by its dates alone: links get random identifiers, in the text and in
# the list of its relations. A document that nobody has changed cannot be told from one that somebody has by its bytes.
#
#> word/_rels/document.xml.rels differs
#> word/document.xml differs
. "$(dirname "$0")/lib.sh"
packages docx@9.15.2 jszip@3.10.2
outcome <<'MODULE'
import { Document, ExternalHyperlink, Packer, Paragraph, TextRun } from 'docx';
import JSZip from 'jszip';

async function partsOf() {
  const children = [new ExternalHyperlink({ link: 'https://example.org/', children: [new TextRun('Plan')] })];
  const made = new Document({ sections: [{ children: [new Paragraph({ children })] }] });
  const zip = await JSZip.loadAsync(await Packer.toBuffer(made));
  const names = Object.keys(zip.files).filter((name) => name.startsWith('word/') && !zip.files[name].dir);
  return new Map(await Promise.all(names.sort().map(async (name) => [name, await zip.file(name).async('string')])));
}

const [one, other] = [await partsOf(), await partsOf()];
for (const [name, part] of one) if (part !== other.get(name)) console.log(`${name} differs`);
MODULE
