import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { projectRoot } from '../support/site.ts';

const read = (name: string): string => readFileSync(join(projectRoot, name), 'utf8');

const versions = z.record(z.string(), z.string()).default({});
const packageJson = z
  .object({ dependencies: versions, devDependencies: versions, optionalDependencies: versions })
  .parse(JSON.parse(read('package.json')));
const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.object({ version: z.string().optional(), optionalDependencies: versions }),
    ),
  })
  .parse(JSON.parse(read('package-lock.json'))).packages;

/** The version that a package at `from` gets of another one: its own, else the next one above. */
function installed(from: string, name: string): string | undefined {
  const found = lock[`${from === '' ? '' : `${from}/`}node_modules/${name}`];
  if (found !== undefined || from === '') return found?.version;
  return installed(from.slice(0, Math.max(from.lastIndexOf('/node_modules/'), 0)), name);
}

describe('the lock file', () => {
  it('holds the packages of every platform, so that it can be installed on each', () => {
    const missing = Object.entries(lock).flatMap(([from, { optionalDependencies }]) =>
      Object.entries(optionalDependencies).flatMap(([name, range]) => {
        const version = installed(from, name);
        const fits = /^\d/.test(range) ? version === range : version !== undefined;
        return fits ? [] : [`${from}: ${name}@${range}`];
      }),
    );
    expect(missing).toEqual([]);
  });

  it('has Node at one version on all platforms, which .nvmrc names too', () => {
    const nodes = Object.values(packageJson.optionalDependencies);
    expect(nodes).toHaveLength(6);
    expect([...new Set(nodes)]).toEqual([read('.nvmrc').trim()]);
  });
});

describe('the workflows', () => {
  it.each(['.github/workflows/ci.yml', 'deploy/github-pages.yml'])(
    'use actions at a commit alone: %s',
    (file) => {
      const uses = [...read(file).matchAll(/uses: (.*)/g)].map(([, action]) => action);
      expect(uses.length).toBeGreaterThan(0);
      expect(uses.filter((action = '') => !/^[\w/-]+@[0-9a-f]{40} # v\d/.test(action))).toEqual([]);
    },
  );
});

describe('the issue forms', () => {
  const folder = '.github/ISSUE_TEMPLATE';
  const forms = ['wrong-answer.yml', 'new-question.yml'];

  it.each(forms)('ask for what is needed: %s', (file) => {
    const form = z
      .object({
        name: z.string(),
        description: z.string(),
        body: z.array(z.object({ type: z.string(), id: z.string() })).min(3),
      })
      .parse(parse(read(`${folder}/${file}`)));
    expect(new Set(form.body.map(({ id }) => id)).size).toBe(form.body.length);
  });
});

describe('CONTRIBUTING', () => {
  it('has a reason for each package, and for none that is gone', () => {
    const table = read('CONTRIBUTING.md').split('## Packages')[1] ?? '';
    const rows = [...table.matchAll(/^\| (?!package|---)([^|]+?) +\|/gm)];
    const named = rows.flatMap(([, names = '']) => names.split(', ')).sort();
    const { dependencies, devDependencies, optionalDependencies } = packageJson;
    const used = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
    expect(named).toEqual(used.sort());
  });

  it('names every room of src', () => {
    const rooms = readdirSync(join(projectRoot, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    const text = read('CONTRIBUTING.md').split('## Decisions')[0] ?? '';
    expect(rooms.filter((room) => !text.includes(`src/${room}`))).toEqual([]);
  });
});
