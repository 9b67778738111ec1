import { useTranslation } from 'react-i18next';
import type { Agreement } from '../../../assessment-framework/sensitivity/agreement.ts';
import type { Robustness } from '../../../assessment-framework/sensitivity/robustness.ts';
import type { SystemVariant } from '../../../assessment-framework/sensitivity/varied-scores.ts';
import { useWorkspace } from '../../shared/data/workspace.tsx';
import { useFormat } from '../../shared/format/use-format.ts';
import { composeDrawnTitle } from './facts/drawn-words.ts';
import { composeVerdict } from './facts/verdict.ts';
import type { View } from './facts/views.ts';
import { useSensitivityWords } from './use-sensitivity-words.ts';
import type { Draws } from './work/use-draws.ts';
import type { Influences } from './work/use-influences.ts';

interface Known {
  readonly view: View;
  readonly variants: readonly SystemVariant[];
  readonly robustness: Robustness;
  readonly draws: Draws;
  readonly influences: Influences;
  readonly agreement: Agreement;
}

/** What each view has found, as title and subtitle of the page. */
export function useHeadline({ view, variants, robustness, draws, influences, agreement }: Known): {
  readonly title: string;
  readonly subtitle: string;
} {
  const { t } = useTranslation('sensitivity');
  const format = useFormat();
  const words = useSensitivityWords();
  const { framework } = useWorkspace();
  const { sensitivity } = framework.settings;

  if (view === 'method') {
    const { min, max } = robustness;
    const score = variants[0]?.score ?? null;
    return {
      title: composeVerdict(robustness, variants, words, t),
      subtitle:
        score === null || min === null || max === null
          ? t('subtitle.methodWithheld')
          : t('subtitle.method', {
              from: format.score(min),
              to: format.score(max),
              score: format.score(score),
            }),
    };
  }
  if (view === 'draws') {
    const { state } = draws;
    const subtitle = t('subtitle.draws', { spread: format.percent(sensitivity.weightSpread) });
    if (state.step !== 'done') return { title: t('title.notDrawn'), subtitle };
    if (state.drawn === null) return { title: t('title.nothingToDraw'), subtitle };
    return { title: composeDrawnTitle(state.drawn, words.band, format, t), subtitle };
  }
  if (view === 'answers') {
    if (influences.step !== 'done')
      return { title: t('title.answersPending'), subtitle: t(`influence.${influences.step}`) };
    const count = influences.influences.filter(({ bandChanges }) => bandChanges.length > 0).length;
    const title =
      influences.influences.length === 0
        ? t('title.noAnswers')
        : count === 0
          ? t('title.noBandChange')
          : t('title.bandChange', { count });
    return { title, subtitle: t('subtitle.answers') };
  }
  const { overall, pairs, toDiscuss } = agreement;
  if (pairs.length === 0) return { title: t('title.noAgreement'), subtitle: t('subtitle.noAgreement') };
  const kappa = overall.kappa === null ? null : words.kappa(overall.kappa);
  return {
    title:
      kappa === null
        ? t('title.noKappa', { count: pairs.length })
        : overall.needsDiscussion
          ? t('title.disagree', { kappa, threshold: words.kappa(sensitivity.discussBelow) })
          : t('title.agree', { kappa }),
    subtitle: t('subtitle.agreement', { count: pairs.length, discuss: toDiscuss.length }),
  };
}
