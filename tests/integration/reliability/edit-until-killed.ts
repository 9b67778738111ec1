import { randomUUID } from 'node:crypto';
import { writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { openLibrary } from '../../../db/open-library.ts';
import { writePackage } from '../../../db/package/write-package.ts';
import { readMigrations } from '../../../db/read-migrations.ts';
import { dispatcher } from '../../../electron/api/dispatch.ts';
import { createHandlers } from '../../../electron/api/handlers/create-handlers.ts';
import { libraryWork } from '../../../electron/api/library-work.ts';
import type { ChosenFile, Services } from '../../../electron/api/services.ts';
import { singleFramework } from '../../../electron/shell/framework-shelf.ts';
import { aFullAssessment, FULL_EVIDENCE_BYTES, fullFramework } from '../../builders/a-full-assessment.ts';

// A process that edits and imports without a pause until it is killed. It says what was saved only after the reply said so;
// a line is in the hands of the parent when `writeSync` returns. Arguments: library, folder of the migrations, scratch folder.
const [, , libraryPath = '', migrations = '', scratch = ''] = process.argv;
const tell = (...words: readonly (string | number)[]) => writeSync(1, `${words.join(' ')}\n`);
const now = () => new Date().toISOString();
const library = openLibrary(libraryPath, { migrations: readMigrations(migrations), now, makeId: randomUUID });
const frameworks = singleFramework({ framework: fullFramework(), texts: new Map() });
let chosen: ChosenFile | null = null;
const services: Partial<Services> = {
  library,
  frameworks,
  files: {
    choose: async () => chosen,
    chooseFolder: async () => null,
    showPage: null,
    save: async () => ({ kind: 'cancelled' }),
  },
  work: libraryWork(library, frameworks),
  newId: randomUUID,
  now,
};
const handlers = createHandlers(services as Services);
const dispatch = dispatcher(
  () => handlers,
  (error) => tell('error', JSON.stringify(String(error))),
);

async function ask<T>(procedure: string, input: unknown): Promise<T | null> {
  const reply = await dispatch(procedure, input);
  if (reply.ok) return reply.value as T;
  // Random edits meet what they removed before; anything else is a fault.
  if (!['not-found', 'conflict'].includes(reply.code)) tell('error', procedure, JSON.stringify(reply));
  return null;
}

const pick = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)] as T;
const criteria = ['a1', 'a2', 'a3', 'b1', 'b2', 'c1'];
const sources = ['s1', 's2', 's3', 's4'];
// Told apart from the steps of earlier lives: every save changes something.
let steps = 0;
const nextStep = () => `${process.pid}.${++steps}`;

async function saved(what: string, procedure: string, input: unknown): Promise<void> {
  const reply = await ask<{ change: string }>(procedure, input);
  if (reply !== null) tell('saved', what, reply.change);
}

async function answer(assessmentId: string): Promise<void> {
  const [criterion, value, step] = [pick(criteria), pick([0, 1, 2, 3, 4]), nextStep()];
  const input = { criterion, source: null, value, confidence: 'high', justification: `Seen ${step}` };
  await saved(`answer ${criterion} ${value} ${step}`, 'answers.save', { assessmentId, answer: input });
}

async function importPackage(): Promise<void> {
  const id = randomUUID();
  const path = join(scratch, `${id}.mdsa`);
  const chunks: Uint8Array[] = [];
  const readEvidence = () => ({ size: FULL_EVIDENCE_BYTES.length, parts: [FULL_EVIDENCE_BYTES] });
  writePackage(
    { assessment: aFullAssessment(id), readEvidence, appVersion: '1', createdAt: now() },
    (chunk) => chunks.push(Uint8Array.from(chunk)),
  );
  writeFileSync(path, Buffer.concat(chunks));
  chosen = { path, name: 'package.mdsa' };
  const reply = await ask<{ id: string }>('packages.import', { upload: undefined });
  if (reply !== null) tell('imported', reply.id);
}

async function work(assessmentId: string): Promise<void> {
  const step = nextStep();
  const source = { id: pick(sources), name: `Source ${step}`, type: 'ST01' };
  const institutions = Array.from({ length: 60 }, (_, n) => ({
    id: `i${n}`,
    name: `Institution ${n} ${step}`,
  }));
  const many = criteria.map((criterion) => ({ criterion, source: null, value: pick([1, 2, 3]) }));
  const acts: readonly (readonly [share: number, act: () => Promise<unknown>])[] = [
    [50, () => answer(assessmentId)],
    [8, () => saved('many', 'answers.saveMany', { assessmentId, answers: many })],
    [8, () => saved('source', 'records.save', { assessmentId, kind: 'sources', record: source })],
    [
      8,
      () =>
        saved('source-answer', 'answers.save', {
          assessmentId,
          answer: { criterion: 'S01', source: pick(sources), value: 2 },
        }),
    ],
    [5, () => saved('removal', 'records.remove', { assessmentId, kind: 'sources', key: [pick(sources)] })],
    [
      4,
      () => saved('list', 'records.saveMany', { assessmentId, kind: 'institutions', records: institutions }),
    ],
    [5, () => ask('history.undo', { assessmentId })],
    [3, () => ask('history.redo', { assessmentId })],
    [4, () => ask('search.find', { assessmentId, text: 'seen instit' })],
    [5, importPackage],
  ];
  let roll = Math.random() * 100;
  for (const [share, act] of acts) {
    roll -= share;
    if (roll < 0) {
      await act();
      return;
    }
  }
}

await ask('profile.save', { name: 'Amina', organisation: '', role: 'assessor' });
const [first] =
  (await ask<{ id: string; country: string }[]>('assessments.list', undefined))?.filter(
    ({ country }) => country === 'Auroria',
  ) ?? [];
const { id } =
  first ??
  library.assessments.create(
    {
      head: {
        ...aFullAssessment().head,
        country: 'Auroria',
      },
      framework: frameworks.current,
    },
    'Amina',
  );
tell('ready', id);
for (;;) await work(id);
