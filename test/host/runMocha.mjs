// Runs one bundle of tests in plain Node: node --enable-source-maps runMocha.mjs BUNDLE RESULTS OPTIONS (as JSON)
import fs from 'node:fs';
import { pathToFileURL } from 'node:url';
import v8 from 'node:v8';

/** Node 20 has another name for it than those after it, and V8 grumbles at a flag that it does not know. */
const COMPILE_LATER = process.versions.node.startsWith('20.')
  ? '--interrupt-budget=4000000'
  : '--invocation-count-for-turbofan=100000';

const [bundle, resultsFile, json] = process.argv.slice(2);
const { runsOnce = false, ...options } = JSON.parse(json);
// Most of what is run once or twice is optimized in vain, which takes half as long again as running it.
if (runsOnce) v8.setFlagsFromString(COMPILE_LATER);
const { run } = await import(pathToFileURL(bundle).href);
fs.writeFileSync(resultsFile, JSON.stringify(await run(options)));
process.exit(0); // handles that a test left open must not block the runner
