import type { Locale } from '../../config/locales.ts';
import type { Candidate } from './candidate.ts';
import type { Match } from './match.ts';

/** A group that still grows. */
export interface Draft {
  id: string | undefined;
  known: Candidate[];
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
    into.found.push(...from.found);
    this.add(into);
    return true;
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

  #pairKey(a: Candidate, b: Candidate): string {
    const groups = [...this.#groups];
    return [a, b]
      .map((one) => groups.findIndex((group) => group === this.#groupOf.get(one)))
      .join(' ');
  }

  /** The text of each group that a question of `version` and `locale` is compared with. */
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
