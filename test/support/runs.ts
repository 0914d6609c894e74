/** How many cases each law is checked with: `REMIT_RUNS=50000` for a soak run. */
export const runs = Number(process.env['REMIT_RUNS'] ?? 1000);
