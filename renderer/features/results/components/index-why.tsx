import { useTranslation } from 'react-i18next';
import { shownIndices } from '../../../../assessment-framework/coverage/shown-indices.ts';
import { RangeBar } from '../../../shared/components/range-bar.tsx';
import { ScoreLine } from '../../../shared/components/score-line.tsx';
import { useScores, useWorkspace } from '../../../shared/data/workspace.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import type { IndexKey } from '../facts/find-block.ts';
import { indexParts } from '../facts/index-parts.ts';
import styles from './results.module.css';
import { useBandWords } from './use-band-words.ts';

interface IndexWhyProps {
  readonly index: IndexKey;
  readonly onOpen: (block: string) => void;
}

const WITHOUT = {
  system: 'indexWhy.systemWithheld',
  sources: 'indexWhy.noParts',
  coverage: 'index.noLink',
} as const;

/** An index (F.5, F.6): how it is put together, what is left out and why, and each part with its weight. */
export function IndexWhy({ index: key, onOpen }: IndexWhyProps) {
  const { t } = useTranslation('results');
  const format = useFormat();
  const { assessment, framework, texts } = useWorkspace();
  const scores = useScores();
  const bandWords = useBandWords();
  const index = shownIndices(scores.indices, assessment, framework)[key];
  const parts = indexParts(key, { scores, framework, assessment, texts });
  const counted = parts.filter(({ score }) => score !== null);
  const leftOut = parts.filter(({ score }) => score === null);
  const weight = counted.reduce((sum, part) => sum + part.weight, 0);
  const allowed = framework.settings.withholding.dimensionsLeftOutMoreThan;
  const { arithmetic } = scores.indices.system;
  return (
    <>
      <div>
        <ScoreLine {...index} band={index.score === null ? null : bandWords(index)} />
        <RangeBar {...index} ticks={framework.settings.bands.map(({ from }) => from)} />
      </div>
      {index.score === null && (
        <p className={styles.notice}>
          {t(WITHOUT[key], {
            count: leftOut.length,
            allowed,
          })}
        </p>
      )}
      <ul className={styles.reasons}>
        <li>{t(`indexWhy.formula.${key}`, { count: counted.length, weight })}</li>
        {key === 'system' && arithmetic !== null && (
          <li>{t('indexWhy.arithmetic', { score: format.score(arithmetic) })}</li>
        )}
        <li>{t(`indexWhy.interval.${key}`, { range: format.range(index.lower, index.upper) })}</li>
        {leftOut.length > 0 && key !== 'coverage' && (
          <li>
            {t('indexWhy.leftOut', {
              list: format.list(leftOut.map(({ name }) => name)),
              count: leftOut.length,
            })}
          </li>
        )}
      </ul>
      <table className={styles.terms}>
        <caption>{t(`indexWhy.parts.${key}`)}</caption>
        <thead>
          <tr>
            <th scope="col">{t('terms.part')}</th>
            <th scope="col">{t('terms.weight')}</th>
            <th scope="col">{t('column.score')}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part.id}>
              <th scope="row">
                <button type="button" className={styles.link} onClick={() => onOpen(part.id)}>
                  {part.name}
                </button>
              </th>
              <td>{t('number', { value: part.weight })}</td>
              <td>{part.score === null ? t('withheldShort') : format.score(part.score)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
