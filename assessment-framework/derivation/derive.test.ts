import { describe, expect, it } from 'vitest';
import { aLink, anAnswer, anAssessment, answersFor, aSource } from '../../tests/builders/an-assessment.ts';
import { textsFor } from '../../tests/builders/report-input.ts';
import { toyAssessment } from '../../tests/builders/toy-assessment.ts';
import { TOY_VARIABLES, toyFramework } from '../../tests/builders/toy-framework.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Language } from '../model/common.ts';
import { toPlainText } from '../rich-text/plain-text.ts';
import { computeScores } from '../scoring/compute-scores.ts';
import type { Subject } from './derivation.ts';
import { derive } from './derive.ts';
import { namesFrom } from './names.ts';
import { openWords } from './open-words.ts';
import { formulaOf, plainTextOf, sentencesOf, sourceSentence, titleOf } from './sentences.ts';

const framework = toyFramework();

function opened(subject: Subject, assessment: Assessment = toyAssessment(), language: Language = 'en') {
  const scores = computeScores(framework, assessment);
  const derivation = derive(subject, { framework, assessment, scores });
  const names = namesFrom({ framework, assessment, texts: textsFor(framework), toPlainText });
  const words = openWords(language, names);
  if (!derivation) throw new Error('nothing to derive');
  return {
    derivation,
    words,
    said: sentencesOf(derivation, words),
    text: sentencesOf(derivation, words).join('\n'),
    filled: formulaOf(derivation, words).filled,
  };
}

const dimension = (id: string): Subject => ({ kind: 'dimension', id });
const index = (id: 'system' | 'sources' | 'coverage' | 'overall'): Subject => ({ kind: 'index', id });
const topic = (id: string): Subject => ({ kind: 'topic', id });

describe('worked example F.8', () => {
  it('fills the formulas with its numbers', () => {
    expect(opened(dimension('A')).filled.slice(0, 2)).toEqual([
      'm = (2·0.75 + 1·0.5 + 2·0.25) ÷ 5 = 0.500',
      'B = min(0.500, 0.75) = 0.500',
    ]);
    expect(opened(index('system')).filled[0]).toBe('SYS = exp((ln 0.50 + ln 0.65 + ln 0.50) ÷ 3) = 0.546');
    expect(opened(index('sources')).filled[0]).toBe('SQI = (2·0.679 + 1·0.531) ÷ 3 = 0.629');
    expect(opened(index('coverage')).filled[0]).toBe('CI = (2·0.770 + 2·0.399) ÷ 4 = 0.584');
    expect(opened(index('overall')).filled[0]).toBe('OVERALL = ∛(0.546 · 0.629 · 0.584) = 0.586');
    expect(opened({ kind: 'cell', topic: 'T01', source: 'S1' }).filled[0]).toBe(
      'C = ∛(0.75 · 0.75 · 0.679) = 0.725',
    );
    expect(opened(topic('T01')).filled[0]).toBe('T = 0.725 + 0.25·(1 − 0.725)·0.643 = 0.770');
    expect(opened({ kind: 'answer', criterion: 'a2', source: null }).filled).toEqual([
      'x = 2 ÷ 4 = 0.500',
      'x₋ = max(0, 2 − 0.5) ÷ 4 = 0.375',
      'x₊ = min(4, 2 + 0.5) ÷ 4 = 0.625',
    ]);
  });

  it('gives both ends of the interval of dimension A, with open criteria at 0 and at 4', () => {
    expect(opened(dimension('A')).filled.slice(2)).toEqual([
      'B₋ = min((2·0.75 + 1·0.375 + 1·0 + 2·0.25) ÷ 6, 0.75) = 0.396',
      'B₊ = min((2·0.75 + 1·0.625 + 1·1 + 2·0.25) ÷ 6, 0.75) = 0.604',
    ]);
  });

  it.each<[Language, readonly string[], string]>([
    [
      'en',
      [
        '“Dimension A” scores 50.0 out of 100; the range is 39.6 to 60.4.',
        '5 criteria: known 3, not known 1, not yet answered 0, not applicable 1.',
        'Level 3: a1 (critical, weight 2, high confidence).',
        'Not applicable, and therefore in no sum: a4.',
        'Confidence grade A: 77% of full trust',
      ],
      'm = (2·0.75 + 1·0.5 + 2·0.25) ÷ 5 = 0.500',
    ],
    [
      'fr',
      [
        '«\u00a0Dimension A\u00a0» obtient 50,0 sur 100\u202f; l’intervalle va de 39,6 à 60,4.',
        '5 critères\u00a0: connus 3, non connus 1, sans réponse 0, sans objet 1.',
        'Niveau 3\u00a0: a1 (critique, poids 2, confiance élevée).',
        'Sans objet, donc dans aucune somme\u00a0: a4.',
        '1 critère ouvert compte comme niveau 0',
      ],
      'm = (2·0,75 + 1·0,5 + 2·0,25) ÷ 5 = 0,500',
    ],
    [
      'es',
      [
        '«Dimension A» obtiene 50,0 sobre 100; el intervalo va de 39,6 a 60,4.',
        '5 criterios: conocidos 3, no se saben 1, sin respuesta 0, no aplicables 1.',
        'Nivel 3: a1 (crítico, peso 2, confianza alta).',
        'No aplicables y, por tanto, en ninguna suma: a4.',
        '1 criterio abierto cuenta como nivel 0',
      ],
      'm = (2·0,75 + 1·0,5 + 2·0,25) ÷ 5 = 0,500',
    ],
    [
      'ar',
      [
        'درجة «\u2068Dimension A\u2069» هي 50.0 من 100، والمدى من 39.6 إلى 60.4.',
        '5 معايير: المعروف 3، غير المعروف 1، بلا إجابة بعد 0، ما لا ينطبق 1.',
        'المستوى 3: \u2068a1\u2069 (حاسم، الوزن 2، ثقة عالية).',
        'لا ينطبق، ولذلك لا يدخل في أي مجموع: \u2068a4\u2069.',
        'يُحسب معيار مفتوح واحد بالمستوى 0',
      ],
      '\u2066m = (2·0.75 + 1·0.5 + 2·0.25) ÷ 5 = 0.500\u2069',
    ],
  ])('is said in %s', (language, sentences, formula) => {
    const { text, filled } = opened(dimension('A'), undefined, language);
    for (const sentence of sentences) expect(text).toContain(sentence);
    expect(filled[0]).toBe(formula);
    for (const subject of [index('system'), index('sources'), index('coverage'), topic('T01')]) {
      expect(opened(subject, undefined, language).text).not.toMatch(/{{|undefined|NaN/);
    }
  });

  it('says band, arithmetic mean and where the interval comes from', () => {
    expect(opened(index('system')).said).toEqual([
      'The system index is 54.6, band “Developing”; the range is 49.2 to 59.6, in the same band.',
      'It is the weighted geometric mean of 3 dimension scores, so that a weak dimension cannot be bought back by a strong one.',
      'All dimensions have the same weight.',
      'The arithmetic mean would be 55.0.',
      'The range comes from the same formula, once with the lower and once with the upper ends of its parts.',
    ]);
  });

  it('leads from index to dimension to answer', () => {
    expect(opened(index('system')).derivation.parts[0]).toMatchObject({
      subject: dimension('A'),
      value: 0.5,
    });
    expect(opened(dimension('A')).derivation.parts[0]).toMatchObject({
      subject: { kind: 'answer', criterion: 'a1', source: null },
      weight: 2,
      level: 3,
      confidence: 'high',
      adds: 1.5,
    });
  });

  it('copies title, sentences, formula, framework and section as plain text', () => {
    const { derivation, words } = opened(dimension('C'));
    const text = plainTextOf(derivation, words);
    expect(text.split('\n')[0]).toBe('Dimension C');
    expect(text).toContain('A low critical answer caps the score at 50.0: c1 Label c1 (level 0).');
    expect(text).toContain('B = min(0.600, 0.5) = 0.500');
    expect(text.endsWith('Toy framework (toy, version 1.0); section F.4 of the method.')).toBe(true);
    expect(sourceSentence(derivation, words)).toContain('F.4');
  });
});

describe('special cases', () => {
  it('says why a block is withheld, and keeps its interval', () => {
    const { derivation, text, filled } = opened(
      dimension('A'),
      anAssessment({ answers: [anAnswer('a1', 4), anAnswer('a2', 4)] }),
    );
    expect(derivation.value).toBeNull();
    expect(text).toContain('“Dimension A” has no score; only the range stands');
    expect(text).toContain('Only 43% of the weight of the applicable criteria is known; a score needs 60%.');
    expect(filled.some((line) => line.startsWith('B ='))).toBe(false);
    expect(filled.some((line) => line.startsWith('B₋ ='))).toBe(true);
    const inapplicable = opened(
      dimension('A'),
      anAssessment({ answers: [anAnswer('a1', 4), ...answersFor(null, { a2: 'NA', a3: 'NA', a5: 'NA' })] }),
    );
    expect(inapplicable.text).toContain('Only 43% of the weight of all criteria applies here');
  });

  it('says that nothing is answered, or that nothing applies', () => {
    expect(opened(dimension('A'), anAssessment()).text).toContain(
      'Nothing is answered yet for “Dimension A”',
    );
    expect(opened(dimension('A'), anAssessment()).filled).toEqual([]);
    const none = opened(
      dimension('B'),
      anAssessment({ answers: answersFor(null, { b1: 'NA', b2: 'NA', b3: 'NA', b4: 'NA' }) }),
    );
    expect(none.text).toContain('No criterion of “Dimension B” applies');
  });

  it('names the criteria that cap, those that would, and that nothing does', () => {
    expect(
      opened(dimension('C')).derivation.parts.filter((part) => part.kind === 'answer' && part.caps),
    ).toHaveLength(1);
    expect(opened(dimension('A')).text).toContain(
      'would cap the score at 75.0, but the mean is not above it: a5',
    );
    expect(opened(dimension('B')).text).toContain('No critical answer is low enough to cap the score.');
    const onlyNormal = anAssessment({ answers: answersFor(null, { a2: 1, a3: 2 }) });
    expect(opened(dimension('A'), onlyNormal).text).toContain('No critical criterion is known');
  });

  it('shows the floor of the geometric mean', () => {
    const zero = toyAssessment();
    const answers = zero.answers.filter(({ criterion }) => !criterion.startsWith('c'));
    const { filled, text } = opened(
      index('system'),
      toyAssessment({ answers: [...answers, ...answersFor(null, { c1: 0, c2: 0, c3: 0, c4: 0 })] }),
    );
    expect(filled[0]).toContain('ln max(0.00, 0.01)');
    expect(text).toContain('Dimension C: counted as 0.01, the floor of the geometric mean');
  });

  it('names the dimensions that are left out, and why the index is withheld', () => {
    const { answers } = toyAssessment();
    const withoutC = toyAssessment({
      answers: answers.filter(({ criterion }) => !criterion.startsWith('c')),
    });
    expect(opened(index('system'), withoutC).text).toContain('1 left out, for lack of a score: Dimension C.');
    expect(opened(index('system'), anAssessment()).text).toContain('no dimension has one');
    const strict = toyFramework({
      settings: {
        withholding: { completenessBelow: 0.6, applicabilityBelow: 0.5, dimensionsLeftOutMoreThan: 0 },
      },
    });
    const scores = computeScores(strict, withoutC);
    const derivation = derive(index('system'), { framework: strict, assessment: withoutC, scores })!;
    const words = openWords(
      'en',
      namesFrom({ framework: strict, assessment: withoutC, texts: textsFor(strict), toPlainText }),
    );
    expect(derivation.value).toBeNull();
    expect(sentencesOf(derivation, words)[0]).toMatch(
      /^The system index is withheld: 1 of 3 dimensions has no score, and at most 0 may be missing/,
    );
  });

  it('stands the middle of the interval in for the quality of a source without a score', () => {
    const assessment = toyAssessment({
      answers: toyAssessment().answers.filter(({ source }) => source !== 'S2'),
    });
    const { text, filled } = opened({ kind: 'cell', topic: 'T01', source: 'S2' }, assessment);
    expect(text).toContain('the middle of its range 0.0 to 100.0 stands in for its quality Q, 50.0.');
    expect(filled[0]).toBe('C = ∛(0.5 · 1 · 0.500) = 0.630');
  });

  it('says that a factor is 0, and that the topic has no source', () => {
    const nothing = toyAssessment({ topicLinks: [aLink('T01', 'S1', { share: 0 })] });
    expect(opened({ kind: 'cell', topic: 'T01', source: 'S1' }, nothing).text).toContain(
      'One of the three factors is 0, so the cell is 0.',
    );
    expect(opened(topic('T03'), nothing).text).toContain('No source that exists is linked to the topic');
  });

  it.each<[string, Assessment, string]>([
    [
      'by the answers of both',
      toyAssessment({
        answers: [
          ...toyAssessment().answers.filter(
            ({ source, criterion }) => source !== 'S1' || criterion !== 'S20',
          ),
          anAnswer('S20', 3, { source: 'S1' }),
        ],
      }),
      'The part is 0.5, because the answers of both show that they can be linked or are reconciled: S20 Label S20, level 3 or more.',
    ],
    [
      'as the assessor states',
      toyAssessment({
        topicLinks: [
          aLink('T01', 'S1', { share: 0.75, variables: [...TOY_VARIABLES], linkedWith: ['S2'] }),
          aLink('T01', 'S2', { share: 0.5, variables: [...TOY_VARIABLES] }),
        ],
      }),
      'The part is 0.5, because the assessor states that the two are linked or reconciled for this topic.',
    ],
  ])('says that two sources are linked %s', (_, assessment, sentence) => {
    expect(opened(topic('T01'), assessment).said).toContain(sentence);
  });

  it('gives no coverage index before a source is linked, nor an overall figure', () => {
    const unlinked = toyAssessment({ topicLinks: [] });
    expect(opened(index('coverage'), unlinked).derivation.value).toBeNull();
    expect(opened(index('coverage'), unlinked).said[0]).toContain('No source measures a topic yet');
    expect(opened(index('overall'), unlinked).said[0]).toBe(
      'There is no overall figure, for lack of a value: Coverage index.',
    );
  });

  it('leaves planned sources out of the index and says so', () => {
    const planned = toyAssessment({
      sources: [aSource('S1', { core: true }), aSource('S2', { status: 'planned' })],
    });
    expect(opened(index('sources'), planned).text).toContain(
      'Planned, and not counted before they exist: S2.',
    );
    expect(opened({ kind: 'source', id: 'S2' }, planned).text).toContain(
      'It is planned and does not exist yet',
    );
  });

  it('shows evidence, who answered and when, and the standard of an answer', () => {
    const assessment = toyAssessment({
      answers: [
        anAnswer('a1', 3, {
          evidence: ['e1', 'gone'],
          justification: 'Seen in **Gazette** {{count}} $t(title.cell).',
          answeredBy: 'A. Assessor',
          answeredAt: '2026-03-02T23:30:00.000Z',
        }),
      ],
      evidence: [{ id: 'e1', kind: 'link', title: 'Official gazette', strength: 'copy-held' }],
    });
    const { said, derivation } = opened({ kind: 'answer', criterion: 'a1', source: null }, assessment);
    expect(said).toContain('It rests on: Official gazette (copy held).');
    expect(said).toContain('Answered by A. Assessor on 2 March 2026.');
    expect(said).toContain('The criterion comes from: Test reference.');
    expect(said).toContain('Justification: “Seen in Gazette {{count}} $t(title.cell).”');
    expect(derivation.parts).toEqual([{ kind: 'evidence', id: 'e1' }]);
    expect(opened({ kind: 'answer', criterion: 'a4', source: null }).text).toContain(
      'Reason given: “Does not exist in this country”',
    );
    expect(opened({ kind: 'answer', criterion: 'a3', source: null }).text).toContain('is not known');
    expect(opened({ kind: 'answer', criterion: 'a2', source: null }, anAssessment()).text).toContain(
      'is not yet answered',
    );
  });

  it('finds nothing for what is not there', () => {
    const assessment = toyAssessment();
    const facts = { framework, assessment, scores: computeScores(framework, assessment) };
    const gone: readonly Subject[] = [
      dimension('Z'),
      topic('T99'),
      { kind: 'source', id: 'ghost' },
      { kind: 'cell', topic: 'T03', source: 'S2' },
      { kind: 'answer', criterion: 'a1', source: 'S1' },
      { kind: 'answer', criterion: 'S01', source: 'ghost' },
    ];
    for (const subject of gone) expect(derive(subject, facts)).toBeNull();
  });

  it('names forty entries of a long list at most', () => {
    const sources = Array.from({ length: 45 }, (_, at) => aSource(`q${at}`));
    const { text } = opened(index('sources'), anAssessment({ sources }));
    expect(text).toContain('q39 and 5 more.');
    expect(titleOf({ kind: 'cell', topic: 'T01', source: 'q1' }, opened(index('sources')).words)).toBe(
      'q1: Topic T01 in full',
    );
  });
});
