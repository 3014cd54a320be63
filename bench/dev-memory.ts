import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Edits a file of a copy of the content again and again while the dev server runs, opens the page
 * after each edit, and says how much memory the server then has.
 *
 *     npm run bench:dev-memory -- 200
 */
const edits = Number(process.argv[2] ?? 200);
const root = fileURLToPath(new URL('../', import.meta.url));
const contentDir = await mkdtemp(join(tmpdir(), 'faq-dev-memory-'));
await cp(join(root, 'content'), contentDir, { recursive: true });

const server = spawn(process.execPath, [join(root, 'tests/support/start-dev-server.ts')], {
  cwd: root,
  env: { ...process.env, CONTENT_DIR: contentDir, ASTRO_TELEMETRY_DISABLED: '1' },
});
const port = await new Promise<string>((resolve, reject) => {
  let log = '';
  server.stdout.on('data', (chunk: Buffer) => {
    log += String(chunk);
    const [, found] = /listening on (\d+)/.exec(log) ?? [];
    if (found !== undefined) resolve(found);
  });
  server.on('exit', () => {
    reject(new Error(`Unexpected end of the server:\n${log}`));
  });
});
process.on('exit', () => server.kill());
server.stderr.resume();

/** Megabytes that the server has in memory, as Linux tells. */
async function memory(): Promise<number> {
  const status = await readFile(`/proc/${server.pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}

const file = join(contentDir, 'r1.2/en/installation.md');
const page = `http://localhost:${port}/en/r1.2/installation/`;
const text = await readFile(file, 'utf8');

/** Waits until the page shows a text. */
async function shows(mark: string): Promise<void> {
  const until = Date.now() + 30_000;
  // The server may close a connection that fetch is about to use again.
  const text = () =>
    fetch(page).then(
      (response) => response.text(),
      () => '',
    );
  while (!(await text()).includes(mark)) {
    if (Date.now() > until) throw new Error(`Unexpected lack of "${mark}" on the page`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

for (let edit = 0; edit <= edits; edit++) {
  const mark = `edit-number-${edit}`;
  await writeFile(file, `${text.trimEnd()}\n\nThis is ${mark}.\n`);
  await shows(mark);
  if (edit % 20 === 0) console.log(`${edit} edits: ${await memory()} MB`);
}
server.kill();
await rm(contentDir, { recursive: true });
