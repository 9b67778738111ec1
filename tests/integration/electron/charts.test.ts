import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anApplication, codeOf, type TestApplication } from './services.ts';

let app: TestApplication;
let id: string;

beforeEach(async () => {
  app = anApplication();
  await app.ask('profile.save', { name: 'Amina', organisation: 'IOM', role: 'assessor' });
  ({ id } = await app.ask('assessments.create', {
    country: 'Auroria',
    periodStart: '2026-03-01',
    periodEnd: '2026-04-30',
    referenceDate: '2026-03-31',
  }));
});
afterEach(() => app.close());

const base64 = (content: string | Uint8Array) => Buffer.from(content).toString('base64');
const svg = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"${attributes}>${inside}</svg>`;

function png(width = 2, height = 1): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(data.length);
    head.write(type, 4, 'latin1');
    return Buffer.concat([head, data, Buffer.alloc(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(7))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

type Format = 'svg' | 'png';
const save = (format: Format, content: string | Uint8Array, name = 'Dimensions') =>
  app.dispatch('charts.save', { assessmentId: id, name, format, content: base64(content) });
const expectRefused = async (format: Format, content: string | Uint8Array) => {
  app.user.savesAs = 'refused';
  expect(await save(format, content)).toEqual({ ok: false, code: 'bad-input', params: { place: 'content' } });
  expect(existsSync(join(app.folder, 'refused'))).toBe(false);
};

describe('charts.save', () => {
  it('writes a plain picture of either kind as it came', async () => {
    const drawing = `<?xml version="1.0" encoding="UTF-8"?>\n${svg(
      '<title>A &amp; B &lt; &#233;</title><g clip-path="url(#c)"><path d="M0 0L1 1" style="fill:#fff"/>' +
        '<text x="1" style=\'font-family:"Inter Variable", sans-serif\'>Été مرحبا</text></g>' +
        '<defs><clipPath id="c"><rect width="1" height="1"></rect></clipPath></defs>',
    )}\n`;
    app.user.savesAs = 'chart.svg';
    expect(await save('svg', drawing)).toEqual({ ok: true, value: { kind: 'saved', name: 'chart.svg' } });
    expect(readFileSync(join(app.folder, 'chart.svg'), 'utf8')).toBe(drawing);
    app.user.savesAs = 'chart.png';
    expect(codeOf(await save('png', png()))).toBe('ok');
    expect(readFileSync(join(app.folder, 'chart.png'))).toEqual(png());
  });

  it('writes nothing when the user thinks better of it', async () => {
    expect(await save('png', png())).toEqual({ ok: true, value: { kind: 'cancelled' } });
  });

  it.each<[string, string]>([
    ['a script', svg('<script>alert(1)</script>')],
    [
      'a script with a prefix',
      svg('<svg:script>alert(1)</svg:script>', ' xmlns:svg="http://www.w3.org/2000/svg"'),
    ],
    ['a script in another case', svg('<SCRIPT>alert(1)</SCRIPT>')],
    ['a foreign object', svg('<foreignObject><p>x</p></foreignObject>')],
    ['an event', svg('<rect onload="alert(1)"/>')],
    ['an event on the root', svg('', ' onload="alert(1)"')],
    ['a link', svg('<a href="https://example.org"><rect/></a>')],
    ['a picture from elsewhere', svg('<image href="https://example.org/x.png"/>')],
    ['a use from elsewhere', svg('<use xlink:href="https://example.org/x.svg#a"/>')],
    ['an address in an attribute', svg('<rect fill="url(https://example.org/#a)"/>')],
    ['an address in a style', svg('<rect style="fill:url(https://example.org/#a)"/>')],
    ['an escaped address', svg('<rect style="fill:&#117;rl(https://example.org)"/>')],
    ['an address with escapes of CSS', svg('<rect style="fill:\\75rl(https://example.org)"/>')],
    ['a style sheet', svg('<style>@import "https://example.org"</style>')],
    ['an animation', svg('<rect><set attributeName="href" to="javascript:alert(1)"/></rect>')],
    ['an entity', `<!DOCTYPE svg [<!ENTITY x "y">]>${svg('<text>&x;</text>')}`],
    ['an unknown entity', svg('<text>&x;</text>')],
    ['a comment', svg('<!-- x -->')],
    ['a part that is not read', svg('<text><![CDATA[<script>]]></text>')],
    ['an instruction', `<?xml-stylesheet href="https://example.org"?>${svg('')}`],
    ['another root', '<html xmlns="http://www.w3.org/1999/xhtml"></html>'],
    ['a root inside', svg(svg(''))],
    ['two roots', `${svg('')}${svg('')}`],
    ['text behind', `${svg('')}x`],
    ['no namespace', '<svg><rect/></svg>'],
    ['another namespace', '<svg xmlns="http://www.w3.org/1999/xhtml"><rect/></svg>'],
    ['an end that is missing', '<svg xmlns="http://www.w3.org/2000/svg"><g>'],
    ['ends that cross', svg('<g><text></g></text>')],
    ['an attribute twice', svg('<rect x="1" x="2"/>')],
    ['an attribute without quotes', svg('<rect x=1/>')],
    ['too many levels', svg(`${'<g>'.repeat(200)}${'</g>'.repeat(200)}`)],
    ['a control character', svg('<text>\u0000</text>')],
    ['nothing of the kind', 'GIF89a'],
  ])('refuses an SVG with %s', async (_, content) => {
    await expectRefused('svg', content);
  });

  it.each<[string, Uint8Array | string]>([
    ['another file', 'GIF89a'],
    ['a signature alone', png().subarray(0, 8)],
    ['an end that is missing', png().subarray(0, -12)],
    ['something behind it', Buffer.concat([png(), Buffer.from('<script>')])],
    ['no width', png(0, 1)],
    ['a side without bounds', png(1, 4_000_000_000)],
    ['an SVG', svg('')],
  ])('refuses a PNG that is %s', async (_, content) => {
    await expectRefused('png', content);
  });

  it('refuses bytes that are no UTF-8 as an SVG', async () => {
    await expectRefused('svg', Buffer.concat([Buffer.from(svg('<text>')), Buffer.from([0xff, 0xfe])]));
  });

  it('bounds the size, refuses what is no base64 and unknown formats', async () => {
    const ask = (content: string, format: string = 'svg') =>
      app.dispatch('charts.save', { assessmentId: id, name: 'x', format, content });
    expect(codeOf(await ask('A'.repeat(10 * 1024 ** 2 + 4)))).toBe('bad-input');
    expect(codeOf(await ask('A'.repeat(10 * 1024 ** 2)))).toBe('bad-input');
    expect(codeOf(await ask(base64(svg('<rect/>'.repeat(1_000_000)))))).toBe('ok');
    expect(codeOf(await ask(`<svg>${' '.repeat(1_000_000)}`))).toBe('bad-input');
    expect(codeOf(await ask(base64(svg('')), 'pdf'))).toBe('bad-input');
  });

  it('does not find an assessment that is not there', async () => {
    const input = { assessmentId: 'none', name: 'x', format: 'svg', content: base64(svg('')) };
    expect(codeOf(await app.dispatch('charts.save', input))).toBe('not-found');
  });
});
