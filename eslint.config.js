import { readdirSync } from 'node:fs';
import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { importX } from 'eslint-plugin-import-x';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Which rooms of `src` each room may import from, itself aside. */
const rooms = {
  assets: [],
  config: [],
  styles: [],
  i18n: ['config'],
  faq: ['config', 'i18n'],
  import: ['config', 'i18n', 'faq'],
  routing: ['config', 'faq'],
  views: ['config', 'faq', 'routing'],
  outputs: ['config', 'i18n', 'faq', 'routing', 'views'],
  loaders: ['config', 'faq', 'routing', 'views', 'outputs'],
  integrations: ['config', 'i18n', 'faq', 'routing', 'views', 'outputs', 'loaders'],
  site: ['config', 'faq', 'routing', 'views', 'outputs'],
  cli: ['config', 'faq', 'import', 'routing', 'views', 'outputs', 'loaders', 'integrations'],
  client: ['i18n', 'styles', 'outputs'],
  components: ['config', 'styles', 'i18n', 'faq', 'routing', 'views', 'outputs', 'site', 'client'],
};
rooms.layouts = [...rooms.components, 'components'];
rooms.pages = [...rooms.layouts, 'layouts', 'assets'];

const strangers = readdirSync(new URL('src', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !Object.hasOwn(rooms, entry.name))
  .map(({ name }) => name);
if (strangers.length > 0)
  throw new Error(`Unexpected rooms without a zone: ${strangers.join(', ')}`);

/** The same within the core, whose shared files stand beside its rooms. */
const coreRooms = { read: [], compare: [], render: ['read'], check: ['read', 'compare'] };

const zonesOf = (folder, allowed) =>
  Object.keys(allowed).map((target) => ({
    target: `${folder}/${target}`,
    from: Object.keys(allowed)
      .filter((room) => room !== target && !allowed[target].includes(room))
      .map((room) => `${folder}/${room}`),
    message: `${folder}/${target} may import from: ${allowed[target].join(', ') || 'nothing beside it'}`,
  }));

const zones = [
  ...zonesOf('./src', rooms),
  ...zonesOf('./src/faq', coreRooms),
  {
    target: './src/faq/*.ts',
    from: Object.keys(coreRooms).map((room) => `./src/faq/${room}`),
    message: 'What the rooms of the core share may not import from them.',
  },
];

const nodeOnly = {
  regex: '^node:(?!crypto$)',
  message: 'node: belongs to loaders, integrations and cli; node:crypto to all but the client.',
};
const noNode = { regex: '^node:', message: 'The browser has no node:.' };
const astroOnly = {
  regex: '^astro:',
  message: 'astro: belongs to site, layouts, pages and content.config.ts.',
};
const typesOnly = {
  regex: '/outputs/',
  allowTypeImports: true,
  message: 'The browser has the types of what is written for it, and no more of outputs.',
};

const restrict = (files, patterns) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
});

export default defineConfig(
  globalIgnores(['dist', '.astro', '.cache', '.test-output', 'node_modules', 'bench/peers']),
  js.configs.recommended,
  tseslint.configs.strict,
  astro.configs.recommended,
  {
    languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly' } },
    plugins: { 'import-x': importX },
    settings: {
      'import-x/extensions': ['.ts', '.astro'],
      'import-x/parsers': {
        '@typescript-eslint/parser': ['.ts'],
        'astro-eslint-parser': ['.astro'],
      },
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-cycle': 'error',
      'no-console': 'error',
      'no-undef': 'off',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/**/*.{ts,astro}'],
    rules: { 'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }] },
  },
  { files: ['src/**/*.astro'], rules: { 'no-restricted-exports': 'off' } },
  restrict(['src/{config,faq,i18n,import,views,routing,outputs}/**/*.ts'], [nodeOnly, astroOnly]),
  restrict(['src/client/**/*.ts'], [noNode, astroOnly]),
  {
    files: ['src/client/**/*.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [typesOnly] }] },
  },
  restrict(['src/components/**/*.{ts,astro}'], [nodeOnly, astroOnly]),
  restrict(['src/{site,layouts,pages}/**/*.{ts,astro}'], [nodeOnly]),
  restrict(['src/{loaders,integrations,cli}/**/*.ts'], [astroOnly]),
  { files: ['.ci/**', 'src/cli/**', 'bench/**', 'tests/**'], rules: { 'no-console': 'off' } },
);
