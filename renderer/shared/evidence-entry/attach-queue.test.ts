import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Evidence } from '../../../assessment-framework/model/assessment.ts';
import { anAnswer, anAssessment } from '../../../tests/builders/an-assessment.ts';
import { assessmentQuery, cachedAssessment } from '../data/assessment.ts';
import { queryClient } from '../data/query-client.ts';
import { attachFiles, attachJobs, dismissJob, retryJob, takeExisting } from './attach-queue.ts';

const ID = 'assessment-1';
const held = (id: string, name: string, bytes: string) =>
  Evidence.parse({
    id,
    kind: 'file',
    title: name,
    file: {
      name,
      size: bytes.length,
      mediaType: 'text/plain',
      sha256: createHash('sha256').update(bytes).digest('hex'),
    },
  });
const files = (...names: string[]) => names.map((name) => new File([`bytes of ${name}`], name));
const states = () => attachJobs().map(({ file, state }) => `${file.name} ${state}`);

/** An application that keeps what it is sent; files whose name says so fail, or wait to be let on. */
function anApplication() {
  const letOn: (() => void)[] = [];
  let name = '';
  const call = async (procedure: string, input: { name: string; bytes: Uint8Array }) => {
    if (procedure === 'uploads.begin') {
      name = input.name;
      if (name.includes('wait')) await new Promise<void>((resolve) => letOn.push(resolve));
      return name.includes('fail') ? { ok: false, code: 'disk-full' } : { ok: true, value: { upload: name } };
    }
    if (procedure === 'uploads.part') return { ok: true, value: { received: input.bytes.length } };
    if (procedure === 'evidence.attach')
      return { ok: true, value: held(`id of ${name}`.replaceAll(' ', '-'), name, name) };
    return { ok: true, value: { change: 'c', at: '2026-03-01T12:00:00.000Z' } };
  };
  vi.stubGlobal('window', { bridge: { door: 'desktop', call }, addEventListener() {} });
  return { letOn: () => letOn.shift()?.() };
}

beforeEach(() => {
  queryClient.setQueryData(
    assessmentQuery(ID).queryKey,
    anAssessment({ answers: [anAnswer('a1', 3)], evidence: [held('old', 'old.txt', 'bytes of same.txt')] }),
  );
});
afterEach(() => {
  for (const { id } of attachJobs()) dismissJob(id);
  vi.unstubAllGlobals();
});

describe('files on their way', () => {
  it('arrive one after the other; one that fails does not stop the others, and can be tried again', async () => {
    anApplication();
    attachFiles(ID, files('a.txt', 'fail.txt', 'c.txt'));
    await vi.waitFor(() => expect(states()).toEqual(['a.txt kept', 'fail.txt failed', 'c.txt kept']));
    expect(cachedAssessment(ID)?.evidence.map(({ title }) => title)).toEqual(['old.txt', 'a.txt', 'c.txt']);

    const failed = attachJobs().find(({ state }) => state === 'failed');
    expect(failed?.error).toMatchObject({ code: 'disk-full' });
    retryJob(failed!.id);
    expect(states()).not.toContain('fail.txt failed');
    await vi.waitFor(() => expect(states()).toContain('fail.txt failed'));
  });

  it('can be stopped: under way or before', async () => {
    const application = anApplication();
    attachFiles(ID, files('wait.txt', 'b.txt', 'c.txt'));
    await vi.waitFor(() => expect(states()[0]).toBe('wait.txt sending'));
    const [first, second] = attachJobs();
    dismissJob(first!.id);
    dismissJob(second!.id);
    application.letOn();
    await vi.waitFor(() => expect(states()).toEqual(['c.txt kept']));
    expect(cachedAssessment(ID)?.evidence.map(({ title }) => title)).toEqual(['old.txt', 'c.txt']);
  });

  it('support the answer they were dropped on', async () => {
    anApplication();
    attachFiles(ID, files('a.txt', 'b.txt'), { criterion: 'a1', source: null });
    await vi.waitFor(() => expect(states()).toEqual(['a.txt kept', 'b.txt kept']));
    expect(cachedAssessment(ID)?.answers[0]?.evidence).toEqual(['id-of-a.txt', 'id-of-b.txt']);
  });

  it('with the same bytes wait for a word: link the one that is there, or attach once more', async () => {
    anApplication();
    const key = { criterion: 'a1', source: null };
    attachFiles(ID, files('same.txt'), key);
    await vi.waitFor(() => expect(states()).toEqual(['same.txt same']));
    takeExisting(attachJobs()[0]!.id);
    expect(cachedAssessment(ID)?.answers[0]?.evidence).toEqual(['old']);
    expect(attachJobs()).toEqual([]);

    attachFiles(ID, files('same.txt'));
    await vi.waitFor(() => expect(states()).toEqual(['same.txt same']));
    retryJob(attachJobs()[0]!.id);
    await vi.waitFor(() => expect(states()).toEqual(['same.txt kept']));
    expect(cachedAssessment(ID)?.evidence).toHaveLength(2);
  });
});
