import { fontPage, upstreamPage } from './upstream.ts';

export const padding = [
  'How do I set `padding` of `nn.Conv2d`?',
  'Give `pad_mode="same"`.',
] as const;
export const onWindows = [
  'Does it run on Windows?',
  'See [installation](./installation.md).',
] as const;
export const english = fontPage('Operators', [padding, onWindows]);
const chinese = fontPage('算子', [
  ['如何设置`nn.Conv2d`的`padding`？', '使用`pad_mode="same"`。'],
  ['能在Windows上运行吗？', '参考[安装](./installation.md)。'],
]);
/** A page of operators in both locales, and one of installation in English. */
export const operatorPages = [
  upstreamPage('r1', 'en', 'operator_use', english),
  upstreamPage('r1', 'zh-CN', 'operator_use', chinese),
  upstreamPage(
    'r1',
    'en',
    'installation',
    fontPage('Installation', [['How do I install with `pip`?', 'Run `pip install x`.']]),
  ),
];
