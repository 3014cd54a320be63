import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { importX } from 'eslint-plugin-import-x';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const folders = [
  'config',
  'faq',
  'i18n',
  'import',
  'routing',
  'outputs',
  'loaders',
  'integrations',
  'cli',
  'client',
  'components',
  'layouts',
  'pages',
];

/** Which folders of `src` each folder may import from, itself aside. */
const importsAllowed = {
  config: [],
  faq: ['config'],
  i18n: ['config'],
  import: ['config', 'faq'],
  routing: ['config', 'faq'],
  outputs: ['config', 'faq', 'routing', 'i18n'],
  loaders: ['config', 'faq', 'routing', 'outputs'],
  integrations: ['config', 'faq', 'routing', 'outputs', 'loaders'],
  cli: ['config', 'faq', 'import', 'routing', 'outputs', 'loaders'],
  client: ['i18n'],
};

const zones = Object.entries(importsAllowed).map(([target, allowed]) => ({
  target: `./src/${target}`,
  from: folders
    .filter((folder) => folder !== target && !allowed.includes(folder))
    .map((folder) => `./src/${folder}`),
  message: `src/${target} may import from: ${allowed.join(', ') || 'nothing else'}`,
}));

const nodeOnly = { regex: '^node:', message: 'node: belongs to loaders, integrations and cli.' };
const astroOnly = {
  regex: '^astro:',
  message: 'astro: belongs to pages, layouts, components and content.config.ts.',
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
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
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
  restrict(['src/{config,faq,i18n,import,routing,outputs,client}/**/*.ts'], [nodeOnly, astroOnly]),
  restrict(['src/{components,layouts,pages}/**/*.{ts,astro}'], [nodeOnly]),
  restrict(['src/{loaders,integrations,cli}/**/*.ts'], [astroOnly]),
  { files: ['.ci/**', 'src/cli/**', 'bench/**', 'tests/**'], rules: { 'no-console': 'off' } },
);
