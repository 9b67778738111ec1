import { CONFIDENCES } from '../../../assessment-framework/model/common.ts';
import { HIGHEST_LEVEL } from '../../../assessment-framework/scoring/block-score.ts';
import type { ReportContext } from '../report-context.ts';
import type { SheetValue, TableSheet } from '../report-model.ts';
import { live } from './formula.ts';

/** A fraction counts as below a bound only when it is smaller by more than this, as in the engine. */
export const TOLERANCE = '1E-9';

interface Setting {
  /** Name in formulas: lower case with underscores, so that it can be no cell. */
  readonly name: string;
  readonly label: string;
  readonly section: string;
  readonly value: SheetValue;
}

/** Every weight and threshold of the method as a named cell; what is changed here moves all scores. */
export function settingsSheet(context: ReportContext): TableSheet {
  const { t } = context;
  const settings = settingsOf(context);
  return {
    kind: 'table',
    name: t('sheet.settings'),
    title: t('sheet.settings.title'),
    frozenColumns: 1,
    emptyText: t('sheet.empty'),
    columns: [
      { label: t('sheet.settings.setting'), type: 'text', width: 70 },
      { label: t('sheet.column.value'), type: 'number', width: 12, input: true },
      { label: t('sheet.settings.name'), type: 'text', width: 26 },
      { label: t('sheet.settings.section'), type: 'text', width: 12 },
    ],
    rows: settings.map(({ name, label, section, value }) => [label, value, name, section]),
    names: settings.map(({ name }, index) => {
      const cell = { row: index + 2, column: 2 };
      return { name, from: cell, to: cell };
    }),
  };
}

function settingsOf({ t, input }: ReportContext): readonly Setting[] {
  const { settings } = input.framework;
  const { weights, confidence, caps, withholding, sourceWeights, topicWeights, coverage } = settings;
  const setting = (name: string, section: string, label: string, value: SheetValue): Setting => ({
    name,
    section,
    label,
    value,
  });
  return [
    setting('level_highest', 'F.1', t('setting.levelHighest'), HIGHEST_LEVEL),
    setting('weight_critical', 'F.2', t('setting.weightCritical'), weights.critical),
    setting('weight_normal', 'F.2', t('setting.weightNormal'), weights.normal),
    setting('weight_core', 'F.2', t('setting.weightCore'), sourceWeights.core),
    setting('weight_supplementary', 'F.2', t('setting.weightSupplementary'), sourceWeights.supplementary),
    setting('priority_high', 'F.2', t('setting.priorityHigh'), topicWeights.high),
    setting('priority_normal', 'F.2', t('setting.priorityNormal'), topicWeights.normal),
    setting('priority_low', 'F.2', t('setting.priorityLow'), topicWeights.low),
    ...CONFIDENCES.flatMap((id) => [
      setting(
        `trust_${id}`,
        'F.3',
        t('setting.trust', { confidence: t(`confidence.${id}`) }),
        confidence[id].kappa,
      ),
      setting(
        `half_${id}`,
        'F.3',
        t('setting.half', { confidence: t(`confidence.${id}`) }),
        confidence[id].halfWidth,
      ),
    ]),
    ...caps.flatMap(({ below, cap }, index) => {
      const number = index + 1;
      return [
        setting(`cap_below_${number}`, 'F.4', t('setting.capBelow', { number }), below),
        setting(`cap_at_${number}`, 'F.4', t('setting.capAt', { number }), cap),
        setting(
          `cap_bound_${number}`,
          'F.4',
          t('setting.capBound', { number }),
          live(`(cap_below_${number}-${TOLERANCE})/level_highest`, (below - 1e-9) / HIGHEST_LEVEL),
        ),
      ];
    }),
    setting('completeness_least', 'F.4', t('setting.completeness'), withholding.completenessBelow),
    setting('applicability_least', 'F.4', t('setting.applicability'), withholding.applicabilityBelow),
    setting('left_out_most', 'F.6', t('setting.leftOut'), withholding.dimensionsLeftOutMoreThan),
    setting('floor_geometric', 'F.6', t('setting.floor'), settings.geometricFloor),
    setting('beta_linked', 'F.5', t('setting.betaLinked'), coverage.betaLinked),
    setting('beta_unlinked', 'F.5', t('setting.betaUnlinked'), coverage.betaUnlinked),
    ...coverage.linkedWhenBoth.map(({ criterion, atLeast }, index) =>
      setting(`link_level_${index + 1}`, 'F.5', t('setting.linkLevel', { criterion }), atLeast),
    ),
    setting('headcount_least', 'F.5', t('setting.headcount'), coverage.headcountFrom),
  ];
}
