import type { Locale } from '../../config/locales.ts';
import type { Candidate } from './candidate.ts';
import type { Match } from './match.ts';

/** A group that still grows. */
export interface Draft {
  id: string | undefined;
  known: Candidate[];
  /** In order of age. */
  found: Candidate[];
}

const slotOf = ({ version, locale }: Candidate): string => `${version}/${locale}`;

function canJoin(a: Draft, b: Draft): boolean {
  if (a.id !== undefined && b.id !== undefined) return false;
  const written = new Set([...a.found, ...b.found].flatMap(({ explicitId }) => explicitId ?? []));
  if (written.size > 1) return false;
  const slots = new Set(a.found.map(slotOf));
  return !b.found.some((candidate) => slots.has(slotOf(candidate)));
}

/** Groups that grow: each candidate knows the one that it is in. */
export class GroupTable {
  readonly #groupOf = new Map<Candidate, Draft>();
  readonly #groups = new Set<Draft>();
  readonly #ages: ReadonlyMap<string, number>;

  /** `versions` are in order of age. */
  constructor(versions: readonly string[]) {
    this.#ages = new Map(versions.map((version, age) => [version, age]));
  }

  add(draft: Draft): void {
    this.#groups.add(draft);
    for (const candidate of [...draft.known, ...draft.found]) this.#groupOf.set(candidate, draft);
  }

  /** Joins the groups of two candidates; false where they are known to be different questions. */
  join(a: Candidate, b: Candidate): boolean {
    const [into, from] = [this.#groupOf.get(a), this.#groupOf.get(b)];
    if (into === undefined || from === undefined) return false;
    if (into === from) return true;
    if (!canJoin(into, from)) return false;
    this.#groups.delete(from);
    into.id ??= from.id;
    into.known.push(...from.known);
    this.#put(into, from.found);
    this.add(into);
    return true;
  }

  /** Takes a candidate out of its group, and into that of another one which lacks its like. */
  move(candidate: Candidate, to: Candidate): void {
    const [into, from] = [this.#groupOf.get(to), this.#groupOf.get(candidate)];
    if (into === undefined || from === undefined || !this.mayBeOne(candidate, to)) return;
    from.found = from.found.filter((one) => one !== candidate);
    this.#put(into, [candidate]);
    this.#groupOf.set(candidate, into);
  }

  /** Tells whether two candidates are apart for want of evidence, not because each has a counterpart. */
  mayBeOne(a: Candidate, b: Candidate): boolean {
    const [first, second] = [this.#groupOf.get(a), this.#groupOf.get(b)];
    if (first === undefined || second === undefined || first === second) return false;
    const isTaken = (group: Draft, { version, locale }: Candidate) =>
      group.found.some((one) => one.version === version && one.locale === locale);
    return !isTaken(first, b) && !isTaken(second, a);
  }

  /** Joins groups that matches in more than one locale point to, each too weak by itself. */
  joinAgreeing(weak: readonly Match[]): void {
    const pairs = Map.groupBy(weak, ({ row, column }) => this.#pairKey(row, column));
    for (const matches of pairs.values()) {
      const [first] = matches;
      const agree = new Set(matches.map(({ row }) => row.locale)).size > 1;
      if (agree && first !== undefined) this.join(first.row, first.column);
    }
  }

  #put(into: Draft, found: readonly Candidate[]): void {
    const ageOf = ({ version }: Candidate) => this.#ages.get(version) ?? 0;
    into.found = [...into.found, ...found].toSorted((a, b) => ageOf(a) - ageOf(b));
  }

  #pairKey(a: Candidate, b: Candidate): string {
    const groups = [...this.#groups];
    return [a, b]
      .map((one) => groups.findIndex((group) => group === this.#groupOf.get(one)))
      .join(' ');
  }

  /** The text of each group that a question of `version` and `locale` is compared with: the newest. */
  representatives(version: string, locale: Locale): Candidate[] {
    return [...this.#groups].flatMap(({ known, found }) => {
      const isHere = (candidate: Candidate) => candidate.locale === locale;
      const same = known.find((candidate) => isHere(candidate) && candidate.version === version);
      const one = same ?? found.findLast(isHere) ?? known.findLast(isHere);
      return one === undefined ? [] : [one];
    });
  }

  list(): Draft[] {
    return [...this.#groups];
  }
}
