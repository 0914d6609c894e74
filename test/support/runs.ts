/** How often each law is tried: `REMIT_RUNS=50000` for a soak. */
export const runs = Number(process.env['REMIT_RUNS'] ?? 1000);
