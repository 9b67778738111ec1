import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AgendaItem } from '../../../../../assessment-framework/gaps/research-agenda.ts';
import { SidePanel } from '../../../../shared/components/side-panel.tsx';
import { useWorkspace } from '../../../../shared/data/workspace.tsx';
import type { GapItem } from '../../facts/gap-items.ts';
import styles from '../gaps.module.css';
import { ServedGaps } from './served-gaps.tsx';

interface TemplatePanelProps {
  readonly agenda: AgendaItem;
  readonly items: readonly GapItem[];
  readonly onOpenGap: (key: string) => void;
  readonly onAdopt: () => void;
  readonly onClose: () => void;
}

const PANEL_WIDTH = 400;

/** A question that the framework proposes: purpose, method, what the country has to start from, the standards to meet. */
export function TemplatePanel({ agenda, items, onOpenGap, onAdopt, onClose }: TemplatePanelProps) {
  const { t } = useTranslation('gaps');
  const { assessment, framework, texts } = useWorkspace();
  const { template } = agenda;
  const text = texts.researchQuestions[template.id];
  const citations = framework.references.filter(({ id }) => template.references.includes(id));
  return (
    <SidePanel
      above={t('research.above', { id: template.id })}
      title={text?.question ?? template.id}
      opened
      onClose={onClose}
      closable
      width={PANEL_WIDTH}
    >
      <div className={styles.panel}>
        <div>
          <Button size="compact-md" onClick={onAdopt}>
            {t('research.adopt')}
          </Button>
        </div>
        <section>
          <h3 className={styles.heading}>{t('research.purpose')}</h3>
          <p>{text?.purpose}</p>
        </section>
        <section>
          <h3 className={styles.heading}>{t('research.method')}</h3>
          <p>{text?.method}</p>
        </section>
        {template.sources.length > 0 && (
          <section>
            <h3 className={styles.heading}>{t('research.startFrom')}</h3>
            <ul className={styles.plainList}>
              {template.sources.map((type) => {
                const here = assessment.sources.filter((source) => source.type === type);
                return (
                  <li key={type}>
                    {texts.sourceTypes[type]?.name ?? type}
                    <span className={styles.under}>
                      {here.length === 0
                        ? t('research.noneHere')
                        : here.map(({ name }) => name).join(t('separator'))}
                    </span>
                  </li>
                );
              })}
            </ul>
          </section>
        )}
        <ServedGaps keys={agenda.gaps} items={items} onOpenGap={onOpenGap} />
        {citations.length > 0 && (
          <section>
            <h3 className={styles.heading}>{t('research.standards')}</h3>
            <ul className={styles.plainList}>
              {citations.map(({ id, citation }) => (
                <li key={id} className={styles.quiet}>
                  {citation}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </SidePanel>
  );
}
