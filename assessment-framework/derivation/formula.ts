/**
 * Arithmetic as a tree, so that a formula can be printed with its numbers and evaluated unrounded from the same thing.
 * `least` and `most` are the decimals a number is printed with.
 */
export type Expression =
  | { readonly op: 'number'; readonly value: number; readonly least: number; readonly most: number }
  | { readonly op: 'sum' | 'product' | 'min' | 'max'; readonly of: readonly Expression[] }
  | { readonly op: 'difference' | 'quotient'; readonly of: readonly [Expression, Expression] }
  | { readonly op: 'exp' | 'ln' | 'cbrt'; readonly of: readonly [Expression] };

/** One line of a formula: `sign = expression = value`. */
export interface FormulaStep {
  /** What the line gives: the number itself, a step on the way, or an end of its interval. */
  readonly of: 'value' | 'step' | 'lower' | 'upper';
  /** Letter of the methodology, for example `m`, `B`, `SYS`. */
  readonly sign: string;
  readonly expression: Expression;
  /** The engine's own number, unrounded. It is what is printed behind the last `=`, rounded once. */
  readonly value: number;
}

/** A number as it was given: a weight, a level, a share. Printed with up to three decimals. */
export const given = (value: number): Expression => ({ op: 'number', value, least: 0, most: 3 });
/** A score on its way into another score, printed with two or three decimals. */
export const scored = (value: number): Expression => ({ op: 'number', value, least: 2, most: 3 });
/** A number that was computed and is printed rounded to three decimals. */
export const computed = (value: number): Expression => ({ op: 'number', value, least: 3, most: 3 });

/** A sum; of one term the term itself. */
export const sum = (of: readonly Expression[]): Expression => {
  const [only] = of;
  return only !== undefined && of.length === 1 ? only : { op: 'sum', of };
};
export const product = (...of: readonly Expression[]): Expression => ({ op: 'product', of });
export const smallest = (...of: readonly Expression[]): Expression => ({ op: 'min', of });
export const largest = (...of: readonly Expression[]): Expression => ({ op: 'max', of });
export const difference = (a: Expression, b: Expression): Expression => ({ op: 'difference', of: [a, b] });
export const quotient = (a: Expression, b: Expression): Expression => ({ op: 'quotient', of: [a, b] });
export const exponential = (of: Expression): Expression => ({ op: 'exp', of: [of] });
export const logarithm = (of: Expression): Expression => ({ op: 'ln', of: [of] });
export const cubeRoot = (of: Expression): Expression => ({ op: 'cbrt', of: [of] });

/** Decimals of a printed result. */
export const RESULT_DECIMALS = 3;

/** Terms of a sum or product that are printed at most; longer ones are cut in the middle. */
const SHOWN_TERMS = 60;
const BINDING = {
  sum: 1,
  difference: 1,
  quotient: 2,
  product: 2,
  number: 3,
  min: 3,
  max: 3,
  exp: 3,
  ln: 3,
  cbrt: 3,
};

/** How numbers are written inside a formula. */
export interface FormulaLook {
  decimal(value: number, least: number, most: number): string;
  /** Between the values of min and max: a comma, or a semicolon where the comma is the decimal sign. */
  readonly separator: string;
}

/**
 * `m = (2·0.75 + 1·0.5 + 2·0.25) ÷ 5 = 0.500`. The inputs are printed rounded; the result is the engine's unrounded number
 * rounded once, so that recomputing from the printed inputs may differ from it in the last digit.
 */
export function printStep({ sign, expression, value }: FormulaStep, look: FormulaLook): string {
  const result = look.decimal(value, RESULT_DECIMALS, RESULT_DECIMALS);
  const filled = print(expression, look);
  return expression.op === 'number' ? `${sign} = ${result}` : `${sign} = ${filled} = ${result}`;
}

function print(expression: Expression, look: FormulaLook): string {
  const inside = (part: Expression, side: 'first' | 'next' = 'first') => {
    const text = print(part, look);
    const binds = BINDING[part.op] - BINDING[expression.op];
    return binds < 0 || (binds === 0 && side === 'next') ? `(${text})` : text;
  };
  switch (expression.op) {
    case 'number':
      return look.decimal(expression.value, expression.least, expression.most);
    case 'sum':
      return joined(expression.of, ' + ', (part) => print(part, look));
    case 'product': {
      const isTight = expression.of.every(({ op }) => op === 'number') && expression.of.length === 2;
      return joined(expression.of, isTight || hasRest(expression.of) ? '·' : ' · ', (part) => inside(part));
    }
    case 'min':
    case 'max':
      return `${expression.op}(${expression.of.map((part) => print(part, look)).join(`${look.separator} `)})`;
    case 'difference':
    case 'quotient': {
      const [a, b] = expression.of;
      return `${inside(a)} ${expression.op === 'quotient' ? '÷' : '−'} ${inside(b, 'next')}`;
    }
    case 'exp':
      return `exp(${print(expression.of[0], look)})`;
    case 'cbrt':
      return `∛(${print(expression.of[0], look)})`;
    case 'ln':
      return `ln ${print(expression.of[0], look)}`;
  }
}

/** β·(1 − c1)·c2 and 2·ln B are written without spaces, as one term. */
const hasRest = (of: readonly Expression[]) => of.some(({ op }) => op === 'difference' || op === 'ln');

function joined(of: readonly Expression[], sign: string, write: (part: Expression) => string): string {
  if (of.length <= SHOWN_TERMS) return of.map(write).join(sign);
  const half = SHOWN_TERMS / 2;
  return [...of.slice(0, half).map(write), '…', ...of.slice(-half).map(write)].join(sign);
}
