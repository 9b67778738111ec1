import { memo, type Ref, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerValue } from '../../../../assessment-framework/model/assessment.ts';
import { KeyHint } from '../../../shared/components/key-hint.tsx';
import { LevelChip } from '../../../shared/components/level-chip.tsx';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { useFormat } from '../../../shared/format/use-format.ts';
import type { Entry } from '../entries.ts';
import type { FoundGroup } from '../matching/find-entries.ts';
import { type MarkedPart, markWords } from '../matching/fold.ts';
import styles from './palette.module.css';

interface EntryListProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly id: string;
  readonly groups: readonly FoundGroup<Entry>[];
  /** Number of the marked line, over all groups. */
  readonly active: number;
  /** Folded words of the search, to mark them. */
  readonly words: readonly string[];
  readonly criterion: string | null;
  readonly onMark: (index: number) => void;
  readonly onChoose: (entry: Entry) => void;
}

/** What was found, group by group. */
export function EntryList(props: EntryListProps) {
  const { ref, id, groups, active, words, criterion, onMark, onChoose } = props;
  const { t } = useTranslation('find');
  const format = useFormat();
  const answerOf = useAnswerValues(criterion);
  let index = -1;
  return (
    <div ref={ref} id={id} role="listbox" aria-label={t('results')} className={styles.scroller}>
      {groups.map(({ group, entries, total }) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options
        <div key={group} role="group" aria-labelledby={`${id}-${group}`} className={styles.group}>
          <p id={`${id}-${group}`} className={styles.groupName}>
            {t(`groups.${group}`)}
            {total > entries.length && (
              <span className={styles.more}>
                {t('more', { shown: format.integer(entries.length), total: format.integer(total) })}
              </span>
            )}
          </p>
          {entries.map((entry) => {
            index += 1;
            const at = index;
            return (
              // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field above
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field above takes the keys
              <div
                key={entry.key}
                id={`${id}-${at}`}
                role="option"
                aria-selected={at === active}
                className={styles.entry}
                onMouseMove={() => at !== active && onMark(at)}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onChoose(entry)}
              >
                <Line entry={entry} words={words} value={answerOf(entry)} />
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}

interface LineProps {
  readonly entry: Entry;
  readonly words: readonly string[];
  /** The level of a criterion, null while it has none; undefined where there is nothing to answer. */
  readonly value: AnswerValue | null | undefined;
}

const Line = memo(function Line({ entry, words, value }: LineProps) {
  const { code, title, detail, snippet, aim } = entry;
  const keys = aim.does === 'run' ? aim.command.keys : undefined;
  return (
    <>
      {code !== '' && (
        <span className={styles.code}>
          <Marked parts={markWords(code, words)} />
        </span>
      )}
      <span className={styles.words}>
        <span className={styles.title}>
          <bdi>
            <Marked parts={markWords(title, words)} />
          </bdi>
        </span>
        {snippet && (
          <span className={styles.snippet}>
            <bdi>
              <Marked parts={snippet} />
            </bdi>
          </span>
        )}
      </span>
      {detail !== '' && (
        <span className={styles.detail}>
          <bdi>{detail}</bdi>
        </span>
      )}
      {value !== undefined && <LevelChip value={value} size="small" />}
      {keys && <KeyHint keys={keys} />}
    </>
  );
});

function Marked({ parts }: { readonly parts: readonly MarkedPart[] }) {
  return parts.map(({ text, hit }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text have no other name than their place
    hit ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
  );
}

/** The level given to a system criterion, or to the criterion asked for at a source. */
function useAnswerValues(criterion: string | null): (entry: Entry) => AnswerValue | null | undefined {
  const { assessment } = useWorkspace();
  const values = useMemo(
    () =>
      new Map(
        assessment.answers.map((answer) => [`${answer.criterion}/${answer.source ?? ''}`, answer.value]),
      ),
    [assessment.answers],
  );
  return ({ group, aim }) => {
    const isAnswerable = group === 'criteria' || criterion !== null;
    if (!isAnswerable || aim.does !== 'open' || aim.place.at !== 'criterion') return undefined;
    return values.get(`${aim.place.criterion}/${aim.place.source ?? ''}`) ?? null;
  };
}
