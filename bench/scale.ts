/**
 * Builds generated content of growing size and prints seconds and peak memory of the build process.
 * usage: node bench/scale.ts [questions …]   each a number of questions over all versions and locales
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const versions = ['r1.1', 'r1.2', 'master'];
const locales = ['en', 'zh-CN'];
const questionsOfCategory = 20;

function answer(number: number, locale: string): string {
  const prose =
    locale === 'en'
      ? `Set the variable of run ${number} before the framework is imported, then start again.`
      : `先设置第${number}次运行的环境变量，再导入框架并重新运行脚本。`;
  const code =
    number % 3 === 0 ? `\n\n\`\`\`bash\nexport RUN_${number}=1\npython train.py\n\`\`\`` : '';
  return `${prose} \`error_${number}.cc\` (code ${number * 7}).${code}`;
}

function category(name: number, locale: string): string {
  const questions = Array.from({ length: questionsOfCategory }, (_, position) => {
    const number = name * questionsOfCategory + position;
    const title =
      locale === 'en' ? `Why does run ${number} fail?` : `第${number}次运行为什么失败？`;
    return `## ${title} {#run-${number}}\n\n${answer(number, locale)}\n`;
  });
  return `---\ntitle: Category ${name}\norder: ${name}\n---\n\n${questions.join('\n')}`;
}

async function writeContent(folder: string, questions: number): Promise<void> {
  const perScope = questions / versions.length / locales.length;
  for (const version of versions) {
    for (const locale of locales) {
      const scope = join(folder, version, locale);
      await mkdir(scope, { recursive: true });
      for (let name = 0; name * questionsOfCategory < perScope; name += 1) {
        await writeFile(join(scope, `category-${name}.md`), category(name, locale));
      }
    }
  }
}

interface Measurement {
  readonly seconds: number;
  readonly megabytes: number;
}

async function measureBuild(contentDir: string, workDir: string): Promise<Measurement> {
  const memoryReport = join(workDir, 'memory');
  const started = performance.now();
  const build = spawn(join(root, 'node_modules/.bin/astro'), ['build'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      CONTENT_DIR: contentDir,
      OUT_DIR: join(workDir, 'dist'),
      MEMORY_REPORT: memoryReport,
      NODE_OPTIONS: `--import ${join(root, 'bench/report-memory.mjs')}`,
    },
  });
  const [code] = (await once(build, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`Unexpected exit code ${code} of the build`);
  const seconds = (performance.now() - started) / 1000;
  return { seconds, megabytes: Number(await readFile(memoryReport, 'utf8')) / 1024 };
}

const sizes = process.argv.slice(2).map(Number);
for (const questions of sizes.length > 0 ? sizes : [720, 7_200, 36_000]) {
  const workDir = await mkdtemp(join(tmpdir(), 'faq-scale-'));
  const contentDir = join(workDir, 'content');
  await writeContent(contentDir, questions);
  const cold = await measureBuild(contentDir, workDir);
  const warm = await measureBuild(contentDir, workDir);
  console.log(
    `${questions} questions: cold ${cold.seconds.toFixed(1)} s, ${cold.megabytes.toFixed(0)} MB; ` +
      `again ${warm.seconds.toFixed(1)} s`,
  );
  await rm(workDir, { recursive: true, force: true });
}
