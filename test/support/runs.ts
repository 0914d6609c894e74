/** How often each property is tried: `REMIT_RUNS` raises it for a soak. */
export const runs = Number(process.env['REMIT_RUNS'] ?? 300);
