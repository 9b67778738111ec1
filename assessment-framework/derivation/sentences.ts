import type { Derivation, Param, Params, Subject } from './derivation.ts';
import { printStep } from './formula.ts';
import type { DerivationWords } from './open-words.ts';

/** Entries of a list that a sentence names at most; what is left out is counted. */
const NAMED = 40;
/** Marks that keep a formula, or a name of either direction, together inside Arabic text. */
const LEFT_TO_RIGHT = '\u2066';
const OWN_DIRECTION = '\u2068';
const END_OF_RUN = '\u2069';

/**
 * The derivation in sentences, in the language of the words. The one place where they are made: the panel of the
 * application and the annex of the reports both print what this returns.
 */
export function sentencesOf(derivation: Derivation, words: DerivationWords): readonly string[] {
  return derivation.statements.map(({ key, params }) => words.t(key, filled(params, words)));
}

/** What the derivation is of: `D1 Legal basis`, the name of a source, `Census: Stocks of migrants`. */
export function titleOf(subject: Subject, words: DerivationWords): string {
  const { t, names } = words;
  switch (subject.kind) {
    case 'index':
      return t(`title.index.${subject.id}`);
    case 'dimension':
    case 'source':
    case 'topic':
      return names.nameOf(subject.kind, subject.id);
    case 'cell':
      return t('title.cell', {
        source: names.nameOf('source', subject.source),
        topic: names.nameOf('topic', subject.topic),
      });
    case 'answer': {
      const criterion = names.nameOf('criterion', subject.criterion);
      return subject.source === null
        ? criterion
        : t('title.answer', { criterion, source: names.nameOf('source', subject.source) });
    }
  }
}

/** The formula in letters with what they mean, and with the numbers put in, line by line. Formulas run from left to right in every language. */
export function formulaOf(
  { formula }: Derivation,
  words: DerivationWords,
): { readonly symbolic: string; readonly legend: string; readonly filled: readonly string[] } {
  const run = (text: string) => (words.rightToLeft ? `${LEFT_TO_RIGHT}${text}${END_OF_RUN}` : text);
  return {
    symbolic: run(words.t(`formula.${formula.name}`)),
    legend: words.t(`legend.${formula.name}`),
    filled: formula.steps.map((step) => run(printStep(step, words.format))),
  };
}

/** That the numbers inside formulas are printed rounded, and the results rounded once. */
export const roundingSentence = (words: DerivationWords): string => words.t('formula.rounding');

/** Framework with its version, and the section of the method that gives the formula. */
export function sourceSentence({ framework, reference }: Derivation, words: DerivationWords): string {
  const title = kept(words.names.frameworkTitle, words);
  const [id, version] = [kept(framework.id, words), kept(framework.version, words)];
  return words.t('framework', { title, id, version, reference: kept(reference, words) });
}

/** Title, sentences, formula, framework and reference as plain text, to be pasted elsewhere. */
export function plainTextOf(derivation: Derivation, words: DerivationWords): string {
  const { symbolic, legend, filled: lines } = formulaOf(derivation, words);
  return [
    titleOf(derivation.subject, words),
    '',
    ...sentencesOf(derivation, words),
    '',
    symbolic,
    legend,
    ...lines,
    '',
    sourceSentence(derivation, words),
  ].join('\n');
}

function filled(params: Params, words: DerivationWords): Record<string, string | number> {
  const values: Record<string, string | number> = {};
  for (const [key, param] of Object.entries(params)) {
    values[key] = written(param, words);
    if (param.as === 'count') values.count = param.value;
  }
  return values;
}

const oneLine = (text: string) => text.replaceAll(/\s*\n\s*/g, ' ').trim();

/** Names and texts in another script do not pull the signs around them to their side. */
const kept = (text: string, { rightToLeft }: DerivationWords) =>
  rightToLeft ? `${OWN_DIRECTION}${text}${END_OF_RUN}` : text;

function written(param: Param, words: DerivationWords): string {
  const { t, format, names } = words;
  switch (param.as) {
    case 'score':
      return format.score(param.value);
    case 'percent':
      return format.percent(param.value);
    case 'number':
    case 'count':
      return format.number(param.value);
    case 'date':
      return format.date(param.value);
    case 'text':
      return kept(param.value, words);
    case 'note':
      return kept(oneLine(names.toPlainText(param.value)), words);
    case 'name':
      return kept(names.nameOf(param.of, param.id), words);
    case 'rubric':
      return kept(names.rubricOf(param.criterion, param.level), words);
    case 'phrase':
      return t(param.key, filled(param.params ?? {}, words));
    case 'list':
    case 'items': {
      const named = param.of.slice(0, NAMED).map((each) => written(each, words));
      const left = param.of.length - named.length;
      const all = left > 0 ? [...named, t('list.more', { left: format.number(left), count: left })] : named;
      return param.as === 'list' ? format.list(all) : all.join(t('list.separator'));
    }
  }
}
