const DAY = 86_400_000;
/** Day 0 of the two calendars of spreadsheets, in days from 1970. The first has a 29 February 1900 that never was. */
const [DAY_ZERO, DAY_ZERO_1904] = [-25_569, -24_107];

/** The date of a spreadsheet's day number; null for a mere time of day and for years that no calendar here holds. */
export function dateOfSerial(serial: number, is1904 = false): string | null {
  const whole = Math.floor(serial);
  if (whole === 0) return null;
  const zero = is1904 ? DAY_ZERO_1904 : DAY_ZERO + (whole > 0 && whole < 60 ? 1 : 0);
  const date = new Date((whole + zero) * DAY);
  return Number.isNaN(date.getTime()) ? null : isoDay(date);
}

/** The day of a moment in UTC, `YYYY-MM-DD`; null for years that no calendar here holds. */
export function isoDay(date: Date): string | null {
  const year = date.getUTCFullYear();
  return year < 1000 || year > 9999 ? null : date.toISOString().slice(0, 10);
}
