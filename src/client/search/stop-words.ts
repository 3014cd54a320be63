/** Words that say nothing about what is looked for. */
const english =
  'a an and are as at be been but by can could did do does for from get gets got had has have how i if in into is it its me my of on or our please should so some such than that the their them then there these they this those to up us use used uses using very was we what when where which while who why will with would you your about after any anyone before during get getting happen happens keep keeps like make makes mean means need needs only possible still seem tell there want way whenever whether without am not no'.split(
    ' ',
  );

const chinese =
  '的 了 吗 呢 吧 啊 是 在 和 与 或 及 把 被 对 从 到 给 让 使 为 于 我 你 他 它 我们 你们 这 那 这个 那个 这些 那些 哪 哪些 哪个 哪里 什么 怎么 怎样 怎么办 怎么样 如何 为什么 为何 为啥 咋 咋办 请问 可以 能否 能不能 可否 是否 有没有 有无 需要 应该 应当 想 要 用 会 能 该 时 时候 之后 以后 后 前 上 下 中 里 个 一个 一下 就 也 都 还 再 又 很 并 而 但 但是 如果 因为 所以 通过 进行 出现 遇到 发生 存在 处理 办 啥 使用 有 做'.split(
    ' ',
  );

const stopWords: ReadonlySet<string> = new Set([...english, ...chinese]);

/** Tells whether a word, in lower case, says nothing about what is looked for. */
export const isStopWord = (word: string): boolean => stopWords.has(word);
