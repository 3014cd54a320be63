import { describe, expect, it } from 'vitest';
import { editUrl, reportUrl, site } from '../../../src/config/site.ts';

describe('the links to the repository', () => {
  it('lead to the line of a question in its file', () => {
    expect(editUrl('r1.2/zh-CN/installation.md', 11)).toBe(
      `${site.repositoryUrl}/blob/master/content/r1.2/zh-CN/installation.md#L11`,
    );
  });

  it('fill in a report with the question, the version and the locale', () => {
    const { searchParams } = new URL(reportUrl({ id: '安装', version: 'r1.2', locale: 'zh-CN' }));
    expect(searchParams.get('title')).toBe('FAQ: 安装');
    expect(searchParams.get('body')).toBe('r1.2 zh-CN');
  });
});
