import { defineConfig } from 'vitepress';

export default defineConfig({
  title: 'FAQ',
  srcDir: 'docs',
  ignoreDeadLinks: true,
  locales: { en: { label: 'English', lang: 'en' }, 'zh-cn': { label: '简体中文', lang: 'zh-CN' } },
  markdown: { html: false },
  themeConfig: { search: { provider: 'local' } },
  // Answers hold double braces, which Vue would run as code.
  vue: { template: { compilerOptions: { delimiters: ['\u0001', '\u0002'] } } },
});
