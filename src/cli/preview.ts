import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readSettings } from '../config/settings.ts';
import { reasonOf } from '../faq/findings.ts';
import { hostSite, PortTakenError, type HostedSite } from './static-host.ts';

const firstPort = 4321;

/** The first free port from `port` on. */
async function hostAnywhere(site: HostedSite, hostname: string, port = firstPort) {
  try {
    return await hostSite(site, { port, hostname });
  } catch (error) {
    if (!(error instanceof PortTakenError) || port > firstPort + 99) throw error;
    process.stdout.write(`Port ${port} is in use, trying the next one.\n`);
    return hostAnywhere(site, hostname, port + 1);
  }
}

async function preview(): Promise<void> {
  const { values } = parseArgs({
    options: { port: { type: 'string' }, host: { type: 'string', default: 'localhost' } },
  });
  const { outDir: dir, base } = readSettings(process.env);
  if (!existsSync(join(dir, '404.html'))) {
    throw new Error(`Unexpected OUT_DIR "${dir}" without a site. Build one: npm run build`);
  }
  const { port, host } = values;
  if (port !== undefined && !/^\d{1,5}$/.test(port)) {
    throw new Error(`Unexpected --port "${port}", expected a number such as ${firstPort}`);
  }
  const { url } =
    port === undefined
      ? await hostAnywhere({ dir, base }, host)
      : await hostSite({ dir, base }, { port: Number(port), hostname: host });
  process.stdout.write(`The site is at ${url}\n`);
}

try {
  await preview();
} catch (error) {
  process.stderr.write(`${reasonOf(error)}\n`);
  process.exitCode = 1;
}
