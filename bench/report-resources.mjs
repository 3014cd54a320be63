import { appendFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

// Loaded into each process of the build by --import; kilobytes, and microseconds of processor time.
// A thread is told the figures of its process, which are counted once.
if (isMainThread) {
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    appendFileSync(process.env.BUILD_REPORT, `${maxRSS} ${userCPUTime + systemCPUTime}\n`);
  });
}
