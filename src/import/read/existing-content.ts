import type { CategoryPlace, ParsedCategory, ParsedQuestion } from '../../faq/parsed.ts';
import { readExisting, withoutQuestions, type ExistingQuestion } from './existing.ts';
import { placeKey, scopeKey } from '../place-key.ts';

/** A category file that no upstream page has the name of, and what becomes of it. */
export interface LeftoverFile {
  readonly place: CategoryPlace;
  /** `undefined` where all of its questions went elsewhere. */
  readonly text: string | undefined;
}

/** A question of the content folder that upstream does not have. */
export interface KeptQuestion {
  readonly category: ParsedCategory;
  readonly question: ExistingQuestion;
}

/** What the content folder holds before an import. */
export class ExistingContent {
  readonly #content: readonly ParsedCategory[];
  readonly #byPlace: ReadonlyMap<string, ParsedCategory>;
  readonly #byScope = new Map<string, Map<string, ExistingQuestion>>();
  readonly #kept = new Map<ParsedCategory, ExistingQuestion[]>();

  /** `replaced` are the questions that upstream has as well; `prune` drops all others. */
  constructor(
    content: readonly ParsedCategory[],
    replaced: ReadonlySet<ParsedQuestion>,
    prune: boolean,
  ) {
    this.#content = content;
    this.#byPlace = new Map(content.map((category) => [placeKey(category), category]));
    for (const category of content) this.#index(category, prune ? undefined : replaced);
  }

  #index(category: ParsedCategory, replaced: ReadonlySet<ParsedQuestion> | undefined): void {
    const questions = readExisting(category);
    const scope = this.#byScope.get(scopeKey(category)) ?? new Map<string, ExistingQuestion>();
    this.#byScope.set(scopeKey(category), scope);
    for (const question of questions) {
      if (question.id !== undefined) scope.set(question.id, question);
    }
    const kept = questions.filter(({ question }) => replaced?.has(question) === false);
    this.#kept.set(category, kept);
  }

  category(place: CategoryPlace): ParsedCategory | undefined {
    return this.#byPlace.get(placeKey(place));
  }

  /** The questions of one locale of a version, by id. */
  questions(
    scope: Pick<CategoryPlace, 'version' | 'locale'>,
  ): ReadonlyMap<string, ExistingQuestion> {
    return this.#byScope.get(scopeKey(scope)) ?? new Map<string, ExistingQuestion>();
  }

  /** The questions of a category that stay although upstream does not have them. */
  keptIn(category: ParsedCategory | undefined): readonly ExistingQuestion[] {
    return (category && this.#kept.get(category)) ?? [];
  }

  /** All questions that stay in the locales and versions of `scopes`. */
  kept(scopes: ReadonlySet<string>): KeptQuestion[] {
    return this.#content
      .filter((category) => scopes.has(scopeKey(category)))
      .flatMap((category) => this.keptIn(category).map((question) => ({ category, question })));
  }

  /** What becomes of the files of `scopes` that are not among the `planned` ones. */
  leftovers(planned: ReadonlySet<string>, scopes: ReadonlySet<string>): LeftoverFile[] {
    return this.#content.flatMap((one): LeftoverFile[] => {
      if (planned.has(placeKey(one)) || !scopes.has(scopeKey(one))) return [];
      const { version, locale, category } = one;
      const kept = this.keptIn(one);
      if (kept.length === one.questions.length) return [];
      const text = kept.length === 0 ? undefined : withoutQuestions(one, kept);
      return [{ place: { version, locale, category }, text }];
    });
  }
}
