import { useTranslation } from 'react-i18next';
import { recordedVariables } from '../../../../assessment-framework/coverage/recorded-variables.ts';
import type { DataSource } from '../../../../assessment-framework/model/assessment.ts';
import type { Topic } from '../../../../assessment-framework/model/framework.ts';
import { saveRecord } from '../../../shared/data/save-record.ts';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { newLink } from '../facts/new-link.ts';
import styles from './inspector.module.css';
import { ShareChoice } from './share-choice.tsx';

/** An empty cell: choosing a share says that the source measures the topic. Nothing is preset. */
export function AddLinkPanel({ topic, source }: { readonly topic: Topic; readonly source: DataSource }) {
  const { t } = useTranslation('coverage');
  const { assessmentId, framework, texts } = useWorkspace();
  const recorded = { ...source, variables: recordedVariables(framework, source.variables) };
  const type = texts.sourceTypes[source.type]?.name ?? source.type;
  const isExpected = [...topic.mainSources, ...topic.otherSources].includes(source.type);
  return (
    <>
      <p>{t('add.text')}</p>
      <p className={styles.quiet}>{t(isExpected ? 'add.expected' : 'add.unexpected', { type })}</p>
      <ShareChoice
        value={null}
        onChoose={(share) => saveRecord(assessmentId, 'topicLinks', newLink(topic, recorded, share))}
      />
      <p className={styles.quiet}>{t('add.then')}</p>
    </>
  );
}
