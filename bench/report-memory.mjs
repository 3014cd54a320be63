import { writeFileSync } from 'node:fs';

// Loaded into the build by --import; the size is in kilobytes.
process.on('exit', () => {
  writeFileSync(process.env.MEMORY_REPORT, String(process.resourceUsage().maxRSS));
});
