import { localeIds } from '../config/locales.ts';
import type { Finding } from '../faq/findings.ts';
import type { CategoryPlace } from '../faq/parsed.ts';
import type { RuleId } from '../faq/rules.ts';
import type { ExistingContent, KeptQuestion } from './read/existing-content.ts';
import type { Match } from './pair/groups.ts';
import type { NamedQuestions } from './pair/name-questions.ts';
import type { ImportReport, Note, ReadCount, UnsurePair } from './report.ts';
import type { LinkPage } from './write/rewrite-links.ts';
import type { QuestionText } from './write/write-category.ts';
import type { WrittenPage } from './write/write-page.ts';

interface Outcome {
  readonly notes: Pick<ImportReport, 'lost' | 'unmapped'>;
  readonly pages: readonly LinkPage[];
  readonly names: NamedQuestions;
  readonly findings: readonly Finding[];
  readonly files: readonly {
    readonly place: CategoryPlace;
    readonly questions: readonly QuestionText[];
    readonly written: WrittenPage;
  }[];
  readonly existing: ExistingContent;
  readonly kept: readonly KeptQuestion[];
}

/** What a finding about an upstream page means for its import; findings not named here are repairs. */
const meaningOf: Partial<Record<RuleId, 'lost' | 'unmapped' | 'ignored'>> = {
  'invalid-utf8': 'lost',
  'nesting-too-deep': 'lost',
  'unclosed-comment': 'lost',
  'hidden-question': 'lost',
  'missing-question-text': 'unmapped',
  'missing-answer': 'unmapped',
  'text-outside-question': 'unmapped',
  'empty-section': 'unmapped',
  'empty-file': 'unmapped',
  'no-question': 'unmapped',
  'second-title': 'unmapped',
  'front-matter-key': 'unmapped',
  'front-matter-value': 'unmapped',
  'front-matter-syntax': 'unmapped',
};

const noteOf = ({ path, line, message }: Finding): Note => ({
  place: `${path}:${line}`,
  text: message,
});

function sortFindings(findings: readonly Finding[]) {
  const sorted = { lost: [] as Note[], unmapped: [] as Note[], repaired: [] as Note[] };
  for (const finding of findings) {
    const meaning = (finding.rule && meaningOf[finding.rule]) ?? 'repaired';
    if (meaning !== 'ignored') sorted[meaning].push(noteOf(finding));
  }
  return sorted;
}

function countRead(pages: readonly LinkPage[]): ReadCount[] {
  return [...Map.groupBy(pages, ({ version }) => version)].flatMap(([version, ofVersion]) =>
    localeIds.map((locale) => {
      const here = ofVersion.filter((page) => page.locale === locale);
      const questions = here.reduce((sum, { category }) => sum + category.questions.length, 0);
      return { version, locale, categories: here.length, questions };
    }),
  );
}

function countPaired({ groups }: NamedQuestions) {
  let paired = 0;
  const unpaired: Note[] = [];
  for (const { found } of groups) {
    for (const candidates of Map.groupBy(found, ({ version }) => version).values()) {
      const [first] = candidates;
      if (candidates.length > 1) paired += 1;
      else if (first !== undefined) unpaired.push({ place: first.source, text: first.title });
    }
  }
  return { paired, unpaired };
}

function compareFiles({ files, existing }: Outcome) {
  const result = { added: [] as Note[], changed: [] as Note[], unchanged: 0 };
  for (const { place, questions } of files) {
    const before = existing.questions(place);
    for (const { id, title, body } of questions) {
      const known = before.get(id);
      const note = {
        place: `${place.version}/${place.locale}/${place.category}.md#${id}`,
        text: title,
      };
      if (known === undefined) result.added.push(note);
      else if (known.body === body) result.unchanged += 1;
      else result.changed.push(note);
    }
  }
  return result;
}

const unsurePair = ({ row, column, similarity }: Match): UnsurePair => ({
  similarity,
  first: { place: row.source, text: row.title },
  second: { place: column.source, text: column.title },
});

/** Draws up the report of an import. */
export function summarise(outcome: Outcome): ImportReport {
  const { notes, pages, names, files, findings, kept } = outcome;
  const written = files.map((file) => file.written);
  const fromFindings = sortFindings(findings);
  const { paired, unpaired } = countPaired(names);
  return {
    read: countRead(pages),
    paired,
    unpaired,
    unsure: names.unsure.map(unsurePair),
    ...compareFiles(outcome),
    kept: kept.map(({ category, question }) => ({
      place: `${category.file.path}:${question.question.line}`,
      text: question.question.titleText,
    })),
    repaired: [...fromFindings.repaired, ...written.flatMap((page) => page.repaired)],
    unmapped: [
      ...notes.unmapped,
      ...fromFindings.unmapped,
      ...written.flatMap((page) => page.unmapped),
    ],
    lost: [...notes.lost, ...fromFindings.lost, ...written.flatMap((page) => page.lost)],
  };
}
