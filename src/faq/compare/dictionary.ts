/** A notion with the beginnings of its English words and its Chinese words. */
type Notion = readonly [english: readonly string[], chinese: readonly string[]];

/**
 * Everyday words of the field in both languages. They are evidence where a question and its
 * translation share no identifier; how much each weighs depends on how rare it is in the pages read.
 */
const notions: readonly Notion[] = [
  [['install'], ['安装']],
  [
    ['uninstall', 'remov'],
    ['卸载', '移除'],
  ],
  [
    ['compil', 'build'],
    ['编译', '构建'],
  ],
  [['train'], ['训练']],
  [
    ['infer', 'predict'],
    ['推理', '预测'],
  ],
  [['operator'], ['算子']],
  [['dataset'], ['数据集']],
  [
    ['convert', 'conver', 'transform'],
    ['转换', '转化'],
  ],
  [
    ['distribut', 'parallel'],
    ['分布式', '并行'],
  ],
  [['network'], ['网络']],
  [['model'], ['模型']],
  [['weight'], ['权重']],
  [['parameter', 'argument'], ['参数']],
  [['gradient'], ['梯度']],
  [['optimiz'], ['优化']],
  [['loss'], ['损失']],
  [['converge'], ['收敛']],
  [
    ['precision', 'accura'],
    ['精度', '准确'],
  ],
  [
    ['performance', 'speed', 'slow', 'fast'],
    ['性能', '速度', '慢', '快'],
  ],
  [['memory'], ['内存', '显存']],
  [['version'], ['版本']],
  [['platform'], ['平台']],
  [
    ['hardware', 'chip', 'processor'],
    ['硬件', '芯片', '处理器'],
  ],
  [['device'], ['设备', '终端']],
  [['edge'], ['边缘', '边端', '边']],
  [['cloud'], ['云']],
  [['graph'], ['图']],
  [
    ['image', 'picture'],
    ['图像', '图片'],
  ],
  [['text'], ['文本']],
  [['environment'], ['环境']],
  [['variable'], ['变量']],
  [['constant'], ['常量']],
  [
    ['path', 'directory', 'folder'],
    ['路径', '目录', '文件夹'],
  ],
  [['file'], ['文件']],
  [['download'], ['下载']],
  [['proxy'], ['代理']],
  [['certificate'], ['证书']],
  [['permission'], ['权限']],
  [['log', 'logs'], ['日志']],
  [['visualiz'], ['可视化']],
  [['monitor'], ['监控']],
  [['save', 'saving'], ['保存']],
  [
    ['load', 'loading'],
    ['加载', '载入'],
  ],
  [['export'], ['导出']],
  [['migrat'], ['迁移']],
  [['customiz', 'custom'], ['自定义']],
  [['support'], ['支持']],
  [['differen'], ['区别', '差异', '不同']],
  [['advantage'], ['优势', '优点']],
  [['plan'], ['计划', '规划']],
  [['language'], ['语言']],
  [['compatib'], ['兼容']],
  [['dynamic'], ['动态']],
  [['static'], ['静态']],
  [['thread', 'multithread'], ['线程']],
  [['process', 'processes'], ['进程']],
  [['port', 'ports'], ['端口']],
  [['node'], ['节点']],
  [['card', 'cards'], ['卡']],
  [['communicat'], ['通信']],
  [['convolution'], ['卷积']],
  [['pool'], ['池化']],
  [['matrix', 'matrices'], ['矩阵']],
  [['transpos'], ['转置']],
  [['dimension'], ['维度']],
  [['type', 'types'], ['类型']],
  [['function'], ['函数']],
  [['module'], ['模块']],
  [['interface'], ['接口']],
  [['library', 'libraries'], ['库']],
  [['dependen'], ['依赖']],
  [['framework'], ['框架']],
  [['cache'], ['缓存']],
  [['debug'], ['调试']],
  [['profil'], ['性能分析', '调优']],
  [['quantiz'], ['量化']],
  [['recommend'], ['推荐']],
  [['detect'], ['检测']],
  [['reinforcement'], ['强化学习']],
  [['segment'], ['分割']],
  [
    ['shuffle', 'random'],
    ['随机', '混洗'],
  ],
  [['timeout', 'timed'], ['超时']],
  [
    ['hang', 'stuck', 'block'],
    ['卡住', '卡死', '阻塞'],
  ],
  [
    ['exit', 'abort', 'crash'],
    ['退出', '崩溃', '中止'],
  ],
  [['overflow'], ['溢出']],
  [['seed'], ['种子']],
  [['checkpoint'], ['检查点']],
  [['callback'], ['回调']],
  [['protocol'], ['协议']],
  [['license'], ['许可']],
  [['server'], ['服务器', '服务端', '服务']],
  [['browser'], ['浏览器']],
  [
    ['mobile', 'phone'],
    ['手机', '移动'],
  ],
  [['offline'], ['离线']],
  [['mix', 'mixed'], ['混合']],
  [['inherit'], ['继承']],
  [['initializ'], ['初始化']],
  [['embedding'], ['嵌入']],
  [['batch'], ['批']],
  [['sampl'], ['采样', '样本', '示例']],
  [['tutorial'], ['教程']],
  [['document'], ['文档']],
  [
    ['why', 'cause', 'reason'],
    ['为什么', '为何', '原因'],
  ],
];

const byChinese: readonly (readonly [string, string])[] = notions.flatMap(([english, chinese]) =>
  chinese.map((word) => [word, notionName(english)] as const),
);
const byEnglish: readonly (readonly [string, string])[] = notions.flatMap(([english]) =>
  english.map((stem) => [stem, notionName(english)] as const),
);

function notionName(english: readonly string[]): string {
  return `=${english[0] ?? ''}`;
}

/** Gives the notions that the words of a text stand for, whichever of the two languages it is in. */
export function notionsOf(text: string): Set<string> {
  const words = new Set(text.toLowerCase().match(/[a-z]+/g) ?? []);
  const found = new Set<string>();
  for (const [word, notion] of byChinese) if (text.includes(word)) found.add(notion);
  for (const word of words) {
    for (const [stem, notion] of byEnglish) if (word.startsWith(stem)) found.add(notion);
  }
  return found;
}
