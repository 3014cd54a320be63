/** Words of a query that say nothing about what is looked for, in English and in Chinese. */
const stopWords = `
  a an and are as at be been but by can could did do does for from get gets got had
  has have how i if in into is it its me my of on or our please should so some such
  than vs versus that the their them then there these they this those to up us use used uses
  using very was we what when where which while who why will with would you your about
  after any anyone before during get getting happen happens keep keeps like make makes
  mean means need needs only possible still seem tell there want way whenever whether
  without am not no
  的 了 吗 呢 吧 啊 是 在 和 与 或 及 把 被 对 从 到 给 让 使 为 于 我 你 他 它 我们 你们 这 那 这个 那个 这些 那些 哪 哪些 哪个 哪里
  什么 怎么 怎样 怎么办 怎么样 如何 为什么 为何 为啥 咋 咋办 请问 可以 能否 能不能 可否 是否 有没有 有无 需要 应该 应当 想 要 用 会 能 该 时
  时候 之后 以后 后 前 上 下 中 里 个 一个 一下 就 也 都 还 再 又 很 并 而 但 但是 如果 因为 所以 通过 进行 出现 遇到 发生 存在 处理 办
  啥 使用 有 做 是不是 会不会 要不要 行不行 怎么回事 怎么着 怎么弄
`;

/** Words of everyday speech, which may matter a little. */
const weakWords = `
  able again all already also although always another any anything available back
  because behind below best better between both bring close come comes coming
  company correct cut day different down each either else end enough even ever every
  everything exactly far few find first follow forever give given gives go goes going
  good great happy hello help here however instead just keep kept know known
  last left let little live long look looking lost lots made main many maybe might
  more most much must never new next none not now off often old once one ones only
  other others out over own part place please point possible put question
  quite rather really reason right said same saw say says second see seems sense
  several shall show shows side since single small someone something soon start
  started still stop take taken takes talk tell thank thanks thing things think three
  through thus time together told too took tried try trying turn two under until upon
  us useful usually various very wants way ways well went whole within work working
  works world would year yes yet
  办法 问题 情况 方法 方式 时间 地方 东西 部分 自己 别人 大家 知道 觉得 看到 看看 发现 告诉 帮忙 谢谢 你好 一直 总是 经常 已经 刚刚 现在 目前
  今天 一样 不同 直接 其他 其它 另外 以及 或者 还是 不能 不会 没有 不是 不行 不了 无法 怎么回事 原因 明明 提示 显示 变成 一次 每次 重新 开始
  结束 完成 正常 好像 似乎 关于 相关 想让 打算 以前 拿 去 来 跑 弄 搞 太 非常 特别 十分 老是 各 每 两 几 实现 功能 操作 具体 相应 对应 期间
  过程 过程中 一些 那么 之前 若 若是 才能 才 只能 必须 一定 做到 试 试了 看 说 讲 多 少 新 大 小
  我想 不想 我的 好 好的 几个 一遍 只有 出来
`;

/** Words that say that something is wrong, and not what. */
const troubleWords = `
  bug bugs issue issues problem problems trouble troubles wrong
`;

const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

const stops = wordSet(stopWords);
const weak = wordSet(`${weakWords} ${troubleWords}`);

/** Tells whether a word in lower case says nothing about what is looked for. */
export const isStopWord = (word: string): boolean => stops.has(word);

/** Tells whether a word in lower case says little about what is looked for. */
export const isWeakWord = (word: string): boolean => weak.has(word);
