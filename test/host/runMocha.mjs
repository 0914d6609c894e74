// Runs one bundle of tests in plain Node: node --enable-source-maps runMocha.mjs BUNDLE RESULTS OPTIONS (as JSON)
import fs from 'node:fs';
import { pathToFileURL } from 'node:url';

const [bundle, resultsFile, options] = process.argv.slice(2);
const { run } = await import(pathToFileURL(bundle).href);
fs.writeFileSync(resultsFile, JSON.stringify(await run(JSON.parse(options))));
process.exit(0); // handles that a test left open must not block the runner
