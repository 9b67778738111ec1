import { afterEach, expect, it, vi } from 'vitest';
import { uploadFile } from './bridge.ts';

const MEGABYTE = 1024 ** 2;
const aFile = (size: number, name = 'scan.pdf') => new File([new Uint8Array(size).fill(7)], name);

/** The desktop's side: what it was asked, and what it received. */
function aDesktop() {
  const asked: string[] = [];
  let received = 0;
  const call = async (procedure: string, input: { bytes?: Uint8Array; name?: string }) => {
    asked.push(`${procedure} ${input.name ?? input.bytes?.length}`);
    received += input.bytes?.length ?? 0;
    return { ok: true, value: procedure === 'uploads.begin' ? { upload: 'u1' } : { received } };
  };
  vi.stubGlobal('window', { bridge: { door: 'desktop', call } });
  return { asked };
}

afterEach(() => vi.unstubAllGlobals());

it('sends a file to the desktop in parts and tells how far it is', async () => {
  const { asked } = aDesktop();
  const seen: number[] = [];

  expect(await uploadFile(aFile(5 * MEGABYTE), { onProgress: (sent) => seen.push(sent) })).toBe('u1');

  expect(asked).toEqual([
    'uploads.begin scan.pdf',
    `uploads.part ${2 * MEGABYTE}`,
    `uploads.part ${2 * MEGABYTE}`,
    `uploads.part ${MEGABYTE}`,
  ]);
  expect(seen).toEqual([2 * MEGABYTE, 4 * MEGABYTE, 5 * MEGABYTE]);
});

it('sends an empty file too, so that the refusal is the application’s', async () => {
  const { asked } = aDesktop();

  expect(await uploadFile(aFile(0))).toBe('u1');
  expect(asked).toHaveLength(2);
});

it('keeps the end of a name that is too long', async () => {
  const { asked } = aDesktop();

  await uploadFile(aFile(1, `${'n'.repeat(400)}.pdf`));

  expect(asked[0]).toMatch(/^uploads[.]begin n{296}[.]pdf$/);
});

it('stops between two parts', async () => {
  const { asked } = aDesktop();
  const stop = new AbortController();
  const sending = uploadFile(aFile(5 * MEGABYTE), { signal: stop.signal, onProgress: () => stop.abort() });

  await expect(sending).rejects.toMatchObject({ code: 'cancelled' });
  expect(asked).toHaveLength(2);
});

it('says so when the file is gone or is a folder', async () => {
  aDesktop();
  const gone = aFile(3);
  vi.spyOn(gone, 'slice').mockReturnValue({
    arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')),
  } as unknown as Blob);

  await expect(uploadFile(gone)).rejects.toMatchObject({
    code: 'file-unreadable',
    params: { file: 'scan.pdf' },
  });
});

it('sends it to the address of the browser door in one piece', async () => {
  vi.stubGlobal('window', {});
  const fetch = vi.fn(async (_address: string, _request: RequestInit) =>
    Response.json({ ok: true, value: { upload: 'u2' } }),
  );
  vi.stubGlobal('fetch', fetch);
  const file = aFile(3, 'été.pdf');

  expect(await uploadFile(file)).toBe('u2');
  expect(fetch.mock.calls[0]).toEqual([
    '/upload',
    expect.objectContaining({ body: file, headers: { 'x-file-name': '%C3%A9t%C3%A9.pdf' } }),
  ]);
});
