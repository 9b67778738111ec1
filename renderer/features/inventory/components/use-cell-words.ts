import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import type { CellMark } from '../facts/lens.ts';

/** What a cell says: to assistive technology, in its middle, and small beside it. */
export type CellWords = (
  mark: CellMark,
  topic: string,
  source: string,
) => { readonly label: string; readonly text: string; readonly small: string };

/** The words of the cells, made once for the whole grid. */
export function useCellWords(): CellWords {
  const { t } = useTranslation('inventory');
  const format = useFormat();
  const { texts } = useWorkspace();
  return useMemo<CellWords>(
    () => (mark, id, source) => {
      const names = { topic: texts.topics[id]?.label ?? id, source };
      switch (mark.kind) {
        case 'linked': {
          const elements = t('cell.elements', {
            present: format.integer(mark.present),
            demanded: format.integer(mark.demanded),
          });
          return {
            label: t('cell.linked', { ...names, share: format.percent(mark.share), elements }),
            text: format.integer(Math.round(mark.share * 100)),
            small: mark.demanded > 0 ? elements : '',
          };
        }
        case 'presence':
          return {
            label: t('cell.presence', { ...names, presence: t(`presence.${mark.presence}`) }),
            text: t(`presenceMark.${mark.presence}`),
            small: '',
          };
        default:
          return {
            label: t(`cell.${mark.kind}`, names),
            text: mark.kind === 'possible' ? '?' : '',
            small: '',
          };
      }
    },
    [t, format, texts],
  );
}
