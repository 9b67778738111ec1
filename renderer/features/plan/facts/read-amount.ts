const ARABIC_ZERO = 0x660;

/**
 * Reads an amount of money as people write it in any of our languages: "1,200,000", "1 200 000", "1.200.000,50",
 * "١٢٠٠". A single point or comma with exactly three digits behind it parts thousands; otherwise it is the decimal mark.
 * null: not an amount. Negative amounts are none.
 */
export function readAmount(text: string): number | null {
  const plain = text
    .replace(/[٠-٩]/g, (digit) => String((digit.codePointAt(0) ?? ARABIC_ZERO) - ARABIC_ZERO))
    .replace(/٬/g, ',')
    .replace(/٫/g, '.')
    .replace(/[\s\u00a0\u202f'’_]/g, '');
  if (!/^\d[\d.,]*$/.test(plain)) return null;
  const marks = [...plain.matchAll(/[.,]/g)].map(({ 0: mark, index }) => ({ mark, index }));
  const last = marks.at(-1);
  const isDecimal =
    last !== undefined &&
    marks.filter(({ mark }) => mark === last.mark).length === 1 &&
    (marks.length > 1 || plain.length - last.index - 1 !== 3);
  const whole = (isDecimal ? plain.slice(0, last.index) : plain).replace(/[.,]/g, '');
  const amount = Number(isDecimal ? `${whole}.${plain.slice(last.index + 1)}` : whole);
  return Number.isFinite(amount) && amount <= MOST ? amount : null;
}

/** No plan costs more; larger figures are slips. */
const MOST = 1e13;
