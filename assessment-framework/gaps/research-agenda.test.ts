import { expect, it } from 'vitest';
import { toyFramework } from '../../tests/builders/toy-framework.ts';
import type { Severity } from '../model/constants.ts';
import { researchAgenda } from './research-agenda.ts';

const framework = toyFramework({
  researchQuestions: [
    { id: 'Q1', closes: ['G01'], topics: ['T03'], references: [] },
    { id: 'Q2', closes: ['G01', 'G02'], references: [] },
    { id: 'Q3', closes: ['G03'], topics: ['T01'], references: [] },
    { id: 'Q4', closes: ['G04'], references: [] },
  ],
});
const gap = (rule: string | null, severity: Severity, ...topics: string[]) => ({
  key: `${rule}:${topics[0] ?? 'system'}`,
  rule,
  severity,
  topics,
});

it('asks the questions that gaps need, gravest and broadest first', () => {
  const agenda = researchAgenda(framework, [
    gap('G01', 'high', 'T01'),
    gap('G01', 'high', 'T03'),
    gap('G02', 'low', 'T03'),
    gap('G03', 'critical'),
    gap(null, 'critical', 'T03'),
  ]);
  expect(agenda.map(({ template, gaps, topics, gravest }) => [template.id, gaps, topics, gravest])).toEqual([
    ['Q3', ['G03:system'], [], 'critical'],
    ['Q2', ['G01:T01', 'G01:T03', 'G02:T03'], ['T01', 'T03'], 'high'],
    ['Q1', ['G01:T03'], ['T03'], 'high'],
  ]);
});

it('asks a question about a topic only where a gap touches it', () => {
  expect(researchAgenda(framework, [gap('G03', 'high', 'T03')])).toEqual([]);
  expect(researchAgenda(framework, [])).toEqual([]);
});
