import { useMantineColorScheme } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '../../features/find/entries.ts';
import { useExportFile } from '../../features/reports/api/export-file.ts';
import { showToast } from '../../shared/components/undo-toast.tsx';
import { useSavePreferences, useStatus } from '../../shared/data/status.ts';
import { useWorkspace } from '../../shared/data/workspace.tsx';
import { useErrorSentence } from '../../shared/i18n/use-error-sentence.ts';
import { useUndoStep } from './use-undo-step.ts';

const SCHEMES = ['light', 'dark', 'auto'] as const;
const TEXT_SIZES = ['small', 'normal', 'large', 'larger'] as const;

/** What can be done from anywhere in an assessment by its name. */
export function useCommands(onShowKeys: () => void): readonly Command[] {
  const { t } = useTranslation('app');
  const { assessmentId, assessment } = useWorkspace();
  const navigate = useNavigate();
  const undoStep = useUndoStep();
  const { setColorScheme } = useMantineColorScheme();
  const { mutate: savePreferences } = useSavePreferences();
  const { run: exportFile } = useExportFile();
  const { reportTemplate } = useStatus().preferences;
  const sentence = useErrorSentence();
  const { reportLanguage } = assessment.head;

  return useMemo(() => {
    const params = { assessmentId };
    const makeFile = async (kind: 'word' | 'excel' | 'brief' | 'plan') => {
      try {
        showToast({ message: t('commands.making') });
        const outcome = await exportFile({
          kind,
          order: {
            assessmentId,
            language: reportLanguage,
            release: 'internal',
            preset: 'full',
            template: reportTemplate === '' ? null : reportTemplate,
          },
        });
        showToast({
          message:
            outcome.kind === 'cancelled'
              ? t('commands.cancelled')
              : t('commands.made', { name: outcome.name }),
        });
      } catch (error) {
        showToast({ message: sentence(error) });
      }
    };
    const command = (key: string, run: () => void, keys?: readonly string[]): Command => ({
      key,
      title: t(`commands.${key}.title`),
      words: t(`commands.${key}.words`),
      run,
      ...(keys ? { keys } : {}),
    });
    return [
      command(
        'newSource',
        () => void navigate({ to: '/a/$assessmentId/sources', params, search: { new: 'source' } }),
      ),
      command(
        'newInstitution',
        () => void navigate({ to: '/a/$assessmentId/institutions', params, search: { new: 'institution' } }),
      ),
      command('import', () => void navigate({ to: '/a/$assessmentId/import', params })),
      command('undo', () => void undoStep('undo'), ['mod', 'Z']),
      command('redo', () => void undoStep('redo'), ['mod', 'Shift', 'Z']),
      command('word', () => void makeFile('word')),
      command('excel', () => void makeFile('excel')),
      command('brief', () => void makeFile('brief')),
      command('plan', () => void makeFile('plan')),
      ...SCHEMES.map((scheme) =>
        command(`scheme-${scheme}`, () => {
          setColorScheme(scheme);
          savePreferences({ colorScheme: scheme });
        }),
      ),
      ...TEXT_SIZES.map((textSize) => command(`text-${textSize}`, () => savePreferences({ textSize }))),
      command('keys', onShowKeys, ['?']),
    ];
  }, [
    t,
    assessmentId,
    reportLanguage,
    navigate,
    undoStep,
    setColorScheme,
    savePreferences,
    exportFile,
    reportTemplate,
    sentence,
    onShowKeys,
  ]);
}
