import { ActionIcon, Button, MultiSelect, NativeSelect } from '@mantine/core';
import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { suggestedLinks } from '../../../../../assessment-framework/gaps/suggested-effects.ts';
import type { Action } from '../../../../../assessment-framework/model/plan-records.ts';
import { FindAndAdd } from '../../../../shared/components/find-and-add.tsx';
import { useWorkspace } from '../../../../shared/data/workspace.tsx';
import { useFormat } from '../../../../shared/format/use-format.ts';
import { joinedLinks, missingLinks } from '../../facts/effects.ts';
import type { ActionPart } from './action-part.ts';
import styles from './panel.module.css';
import { Part } from './part.tsx';

type LinkEffect = Action['links'][number];

/** What sources cover of topics when the action is done, and which planned sources exist then. */
export function ActionLinks({ row: { action, closes }, onChange }: ActionPart) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const { assessment, framework, texts } = useWorkspace();
  const [topic, setTopic] = useState<string | null>(null);
  const planned = assessment.sources.filter(
    ({ id, status }) => status === 'planned' || action.activates.includes(id),
  );
  const nameOf = (id: string) => assessment.sources.find((source) => source.id === id)?.name ?? id;
  const topicOf = (id: string) => texts.topics[id]?.label ?? id;
  const isSame = (a: LinkEffect) => (b: LinkEffect) => a.topic === b.topic && a.source === b.source;
  const write = (link: LinkEffect, changes: Partial<LinkEffect>) =>
    onChange({
      links: action.links.map((other) => (isSame(link)(other) ? { ...other, ...changes } : other)),
    });
  const suggested = useMemo(
    () =>
      missingLinks(
        action.links,
        closes.flatMap(({ gap }) => (gap === null ? [] : suggestedLinks(framework, gap))),
      ),
    [action.links, closes, framework],
  );
  const add = (source: string) => {
    if (topic === null) return;
    const today = assessment.topicLinks.find((link) => link.topic === topic && link.source === source);
    const shares = framework.settings.coverage.shares;
    const share = shares.find((step) => step > (today?.share ?? 0)) ?? 1;
    onChange({ links: [...action.links, { topic, source, share, variables: [] }] });
    setTopic(null);
  };
  return (
    <Part title={t('links.title')} aside={t('links.count', { count: action.links.length })}>
      {suggested.length > 0 && (
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => onChange({ links: joinedLinks([...action.links, ...suggested]) })}
        >
          {t('links.takeOver', { count: suggested.length })}
        </Button>
      )}
      <ul className={styles.lines}>
        {action.links.map((link) => {
          const today = assessment.topicLinks.find(
            (other) => other.topic === link.topic && other.source === link.source,
          );
          const label = t('links.of', { source: nameOf(link.source), topic: topicOf(link.topic) });
          const demanded = framework.topics.find(({ id }) => id === link.topic)?.mandatory ?? [];
          const variables = [...new Set([...demanded, ...link.variables])];
          return (
            <li key={`${link.topic} ${link.source}`} className={styles.linkEffect}>
              <span className={styles.line}>
                <span className={styles.grow}>
                  {label}
                  <span className={styles.under}>
                    {today ? t('links.today', { share: format.percent(today.share) }) : t('links.notYet')}
                  </span>
                </span>
                <NativeSelect
                  size="xs"
                  className={styles.share ?? ''}
                  aria-label={t('links.share', { link: label })}
                  value={String(link.share)}
                  data={framework.settings.coverage.shares.map((share) => ({
                    value: String(share),
                    label: format.percent(share),
                  }))}
                  onChange={(event) => write(link, { share: Number(event.currentTarget.value) })}
                />
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="sm"
                  aria-label={t('links.remove', { link: label })}
                  onClick={() => onChange({ links: action.links.filter((other) => !isSame(link)(other)) })}
                >
                  <IconX size={14} stroke={1.5} aria-hidden="true" />
                </ActionIcon>
              </span>
              <MultiSelect
                size="xs"
                aria-label={t('links.variables', { link: label })}
                placeholder={link.variables.length === 0 ? t('links.variablesPlaceholder') : ''}
                searchable
                hidePickedOptions
                comboboxProps={{ withinPortal: false }}
                nothingFoundMessage={t('picker.none')}
                data={variables.map((id) => ({ value: id, label: texts.variables[id]?.name ?? id }))}
                value={[...link.variables]}
                onChange={(chosen) => write(link, { variables: chosen })}
              />
            </li>
          );
        })}
      </ul>
      {topic === null ? (
        <FindAndAdd
          nothing={t('picker.none')}
          label={t('links.add')}
          options={framework.topics.map(({ id }) => ({ value: id, label: topicOf(id) }))}
          onAdd={setTopic}
        />
      ) : (
        <FindAndAdd
          nothing={t('picker.none')}
          key={topic}
          label={t('links.whichSource', { topic: topicOf(topic) })}
          options={assessment.sources
            .filter(({ id }) => !action.links.some((link) => link.topic === topic && link.source === id))
            .map(({ id, name }) => ({ value: id, label: name }))}
          onAdd={add}
        />
      )}
      {planned.length > 0 && (
        <MultiSelect
          mt={8}
          size="xs"
          label={t('links.activates')}
          classNames={{ label: styles.label ?? '' }}
          searchable
          hidePickedOptions
          comboboxProps={{ withinPortal: false }}
          nothingFoundMessage={t('picker.none')}
          data={planned.map(({ id, name }) => ({ value: id, label: name }))}
          value={[...action.activates]}
          onChange={(activates) => onChange({ activates })}
        />
      )}
    </Part>
  );
}
