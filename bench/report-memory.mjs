import { appendFileSync } from 'node:fs';

// Loaded into each process of the build by --import; sizes are in kilobytes.
process.on('exit', () => {
  appendFileSync(process.env.MEMORY_REPORT, `${process.resourceUsage().maxRSS}\n`);
});
