/** English words that most questions have, and that tell none from another. */
export const stopWords = new Set(
  (
    'a about above after again all also am an and any are as at be because been before being below ' +
    'but by can could did do does doing done dont during each else encountered ever few find ' +
    'first following follows for from further get gets getting give given had happen happens has have ' +
    'having he here how i if in indicating into is it its just know like made make may me message ' +
    'might mindspore more most must my need needs nor now of off on once one only or other our ' +
    'out over own please possible problem prompt prompted prompts question raised really reason ' +
    'report reported reporting reports same shall should show shown so some such than that the their ' +
    'them then there these they this those through to too under until up us use used user users uses ' +
    'using very via want was way we were what when where whether which while who why will with ' +
    's t within would you your display displayed displays error errors occur occurs occurred'
  ).split(' '),
);

/** Neighbouring characters that most Chinese questions have, and that tell none from another. */
export const stopPairs: ReadonlySet<string> = new Set(
  '如何 怎么 么办 什么 是否 可以 进行 这个 一个 时候 出现 请问 为什 使用 需要 能够 以及 或者 如果 因为 所以'.split(
    ' ',
  ),
);
