import { describe, expect, it } from 'vitest';
import { harmlessName } from './harmless-name.ts';

describe('harmlessName', () => {
  it.each([
    ['law.pdf', 'law.pdf'],
    ['قانون السكان.pdf', 'قانون السكان.pdf'],
    ['Loi n° 12 (été).docx', 'Loi n° 12 (été).docx'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\a\\report.xlsx', 'report.xlsx'],
    ['invoice\u202efdp.exe', 'invoicefdp.exe'],
    ['\u2066a\u2069\u200f\ufeff\u061cb.txt', 'ab.txt'],
    ['line\nbreak\u0000\u0007\u2028.txt', 'linebreak.txt'],
    ['what? "a|b" <c>*:d.csv', 'what_ _a_b_ _c___d.csv'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['console.txt', 'console.txt'],
    ['  .hidden. ', 'hidden'],
    ['half \ud800 pair.png', 'half pair.png'],
    ['می\u200cخواهم.txt', 'می\u200cخواهم.txt'],
    ['', 'file'],
    ['...', 'file'],
    ['a/', 'file'],
    ['\u202e', 'file'],
  ])('makes of %j %j', (given, expected) => {
    expect(harmlessName(given)).toBe(expected);
  });

  it('shortens to 200 bytes, keeps the ending and cuts no character', () => {
    for (const character of ['a', 'é', 'ق', '国', '𠮷']) {
      const short = harmlessName(`${character.repeat(400)}.docx`);

      expect(Buffer.byteLength(short)).toBeLessThanOrEqual(200);
      expect(Buffer.byteLength(short)).toBeGreaterThan(195);
      expect(short.replaceAll(character, '')).toBe('.docx');
    }
  });

  it('shortens an ending that is none', () => {
    expect(harmlessName(`a.${'b'.repeat(400)}`)).toHaveLength(200);
  });

  it('changes nothing the second time', () => {
    for (const name of [' a  b .pdf ', 'x'.repeat(500), 'nul', '..a..'])
      expect(harmlessName(harmlessName(name))).toBe(harmlessName(name));
  });
});
