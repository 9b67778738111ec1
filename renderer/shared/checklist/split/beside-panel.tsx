import { useTranslation } from 'react-i18next';
import type { CriterionText } from '../../../../assessment-framework/model/framework-texts.ts';
import { SidePanel } from '../../components/side-panel.tsx';
import list from '../floating-list.module.css';
import type { AnswerWork } from '../use-answer.ts';
import { EvidenceBeside } from './evidence-beside.tsx';
import { SourceBeside } from './source-beside.tsx';
import type { Beside } from './use-beside.ts';

interface BesidePanelProps {
  readonly beside: Beside;
  readonly onShow: (beside: Beside | null) => void;
  readonly criterion: string;
  /** null for system criteria: they have no other source to compare with. */
  readonly source: string | null;
  readonly texts: Readonly<Record<string, CriterionText>>;
  readonly work: AnswerWork;
  readonly onChoose: (criterion: string) => void;
}

/** Usual width in pixels, until the user moves it. */
const WIDTH = 400;

/** The other half of a split view: the evidence of the criterion, or what another source was given. */
export function BesidePanel(props: BesidePanelProps) {
  const { beside, onShow, criterion, source, work } = props;
  const { t } = useTranslation('checklist');
  const shown = source === null ? 'evidence' : beside;
  return (
    <SidePanel
      title={t(`split.${shown}`)}
      above={criterion}
      opened
      closable
      width={WIDTH}
      onClose={() => onShow(null)}
    >
      {source !== null && (
        <div className={list.scopes}>
          {(['evidence', 'source'] as const).map((choice) => (
            <button
              key={choice}
              type="button"
              className={list.scope}
              aria-pressed={choice === shown}
              onClick={() => onShow(choice)}
            >
              {t(`split.${choice}`)}
            </button>
          ))}
        </div>
      )}
      {shown === 'source' && source !== null ? (
        <SourceBeside source={source} criterion={criterion} texts={props.texts} onChoose={props.onChoose} />
      ) : (
        <EvidenceBeside work={work} />
      )}
    </SidePanel>
  );
}
