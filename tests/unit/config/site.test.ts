import { describe, expect, it } from 'vitest';
import { editUrl, reportUrl } from '../../../src/config/site.ts';

describe('the links to the repository', () => {
  it.each([
    ['https://host.example/owner/faq', 'https://host.example/owner/faq/blob/HEAD'],
    ['https://host.example/owner/faq/blob/main', 'https://host.example/owner/faq/blob/main'],
  ])('lead from %s to the line of a question in its file', (repositoryUrl, folder) => {
    expect(editUrl(repositoryUrl, 'r1.2/zh-CN/installation.md', 11)).toBe(
      `${folder}/content/r1.2/zh-CN/installation.md#L11`,
    );
  });

  it('fill in a report with the question, the version and the locale', () => {
    const question = { id: '安装', version: 'r1.2', locale: 'zh-CN' };
    const { origin, pathname, searchParams } = new URL(
      reportUrl('https://host.example/owner/faq/issues', question),
    );
    expect(origin + pathname).toBe('https://host.example/owner/faq/issues/new');
    expect(searchParams.get('title')).toBe('安装');
    expect(searchParams.get('body')).toBe('r1.2 zh-CN');
  });
});
