import { Chip } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../shared/components/empty-state.tsx';
import { Surface } from '../../../shared/components/page.tsx';
import type { TableColumn } from '../../../shared/components/table-column.ts';
import { VirtualTable } from '../../../shared/components/virtual-table.tsx';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import hidden from '../../../shared/styles/hidden.module.css';
import { type FindingLine, LINE_KINDS } from '../facts/finding-lines.ts';
import { useLineWords } from '../use-line-words.ts';
import styles from './findings.module.css';

/** Holes, orphans and doubles, each with the way to its gap and to the place where it is mended. */
export function FindingsTable({ lines }: { readonly lines: readonly FindingLine[] }) {
  const { t } = useTranslation('inventory');
  const navigate = useNavigate();
  const { assessmentId, texts } = useWorkspace();
  const words = useLineWords();
  const [kinds, setKinds] = useState<string[]>([]);
  const shown = kinds.length === 0 ? lines : lines.filter(({ kind }) => kinds.includes(kind));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the texts of the workspace
  const columns = useMemo<TableColumn<FindingLine>[]>(
    () => [
      {
        id: 'kind',
        header: t('findings.columns.kind'),
        width: '150px',
        sortBy: ({ kind }) => LINE_KINDS.indexOf(kind),
        cell: ({ kind }) => <span className={styles.kind}>{t(`kinds.${kind}`)}</span>,
      },
      {
        id: 'subject',
        header: t('findings.columns.subject'),
        width: 'minmax(160px, 1fr)',
        sortBy: words.subject,
        cell: (line) => <strong className={styles.subject}>{words.subject(line)}</strong>,
      },
      {
        id: 'sentence',
        header: t('findings.columns.sentence'),
        width: 'minmax(280px, 3fr)',
        cell: (line) => <span title={words.sentence(line)}>{words.sentence(line)}</span>,
      },
      {
        id: 'gap',
        header: t('findings.columns.gap'),
        width: 'minmax(110px, 1fr)',
        sortBy: ({ gap }) => gap,
        cell: ({ gap }) => {
          if (gap === null) return <span className={styles.quiet}>{t('findings.noGap')}</span>;
          const rule = gap.split(':')[0] ?? gap;
          return (
            <Link
              to="/a/$assessmentId/gaps"
              params={{ assessmentId }}
              search={{ gap }}
              onClick={(event) => event.stopPropagation()}
            >
              {texts.gaps[rule]?.name ?? rule}
            </Link>
          );
        },
      },
    ],
    [t, texts, assessmentId, lines],
  );
  if (lines.length === 0)
    return (
      <Surface>
        <EmptyState title={t('findings.empty.title')} text={t('findings.empty.text')} />
      </Surface>
    );
  const open = ({ topic, sources: [source = ''] }: FindingLine) =>
    topic === null
      ? void navigate({
          to: '/a/$assessmentId/sources/$sourceId',
          params: { assessmentId, sourceId: source },
          search: { tab: 'topics' },
        })
      : void navigate({ to: '/a/$assessmentId/inventory', params: { assessmentId }, search: { topic } });
  return (
    <div className={styles.findings}>
      <fieldset className={styles.kinds}>
        <legend className={hidden.hidden}>{t('findings.show')}</legend>
        <Chip.Group multiple value={kinds} onChange={setKinds}>
          {LINE_KINDS.map((kind) => (
            <Chip key={kind} value={kind} size="xs">
              {t('findings.chip', {
                kind: t(`kinds.${kind}`),
                number: lines.filter((line) => line.kind === kind).length,
              })}
            </Chip>
          ))}
        </Chip.Group>
      </fieldset>
      <VirtualTable
        label={t('findings.table')}
        rows={shown}
        columns={columns}
        rowId={({ key }) => key}
        minWidth={820}
        onOpen={open}
      />
    </div>
  );
}
