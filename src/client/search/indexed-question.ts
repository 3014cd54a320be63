import { questionId, type SearchRecord } from './records.ts';
import { lazily } from './remember.ts';
import { normalize, tokens } from './tokens.ts';

/** The texts that a question is found by. */
export type Field = 'title' | 'text' | 'also';

/** A question, ready for being compared with a query. */
export interface IndexedQuestion {
  readonly record: SearchRecord;
  /** All its fields as written, but for compatibility forms. Blanks are single. */
  readonly plain: string;
  /** The same in lower case, position by position. */
  readonly lower: string;
  /** The number of characters of each field. */
  readonly lengths: Readonly<Record<Field, number>>;
  /** Title, and all that a reader may have seen, in lower case: for looking up phrases. */
  readonly titlePhrase: string;
  readonly phrase: string;
  readonly titleTokens: ReadonlySet<string>;
}

/** Stands between texts, so that no phrase reaches from one into the next. */
const border = ' \n ';

/** Lower case of the same length: the few letters that would grow stay as they are. */
function toLower(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return text.replace(/./gsu, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  });
}

/** Makes a question ready. The build has folded the blanks of the record. */
export function indexQuestion(record: SearchRecord): IndexedQuestion {
  const title = normalize(record.title);
  const text = normalize(record.text);
  const otherNames = normalize([...record.names, ...record.words].join(border));
  const id = questionId(record).replaceAll('-', ' ');
  const plain = [title, text, otherNames, id, ''].join(border);
  const lower = toLower(plain);
  const titleTokens = lazily(() => new Set(tokens(title)));
  return {
    record,
    plain,
    lower,
    lengths: { title: title.length, text: text.length, also: otherNames.length + id.length },
    titlePhrase: lower.slice(0, title.length),
    phrase: lower.slice(0, lower.length - id.length - 2 * border.length),
    get titleTokens() {
      return titleTokens();
    },
  };
}

/** The field that stands at a position of a question. */
export function fieldAt({ lengths }: IndexedQuestion, position: number): Field {
  if (position <= lengths.title) return 'title';
  return position <= lengths.title + border.length + lengths.text ? 'text' : 'also';
}
