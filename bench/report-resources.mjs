import { appendFileSync } from 'node:fs';

// Loaded into each process of the build by --import; kilobytes, and microseconds of processor time.
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  appendFileSync(process.env.BUILD_REPORT, `${maxRSS} ${userCPUTime + systemCPUTime}\n`);
});
