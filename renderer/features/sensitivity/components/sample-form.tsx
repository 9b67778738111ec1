import { Button, NativeSelect, NumberInput, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { meAmong } from '../../../shared/checklist/assign/team.ts';
import { Surface } from '../../../shared/components/page.tsx';
import { useStatus } from '../../../shared/data/status.ts';
import { useWorkspace } from '../../../shared/data/workspace.tsx';
import { eligiblePlaces, type Place, type SampleChoice, sampleOf, scoreOf } from '../facts/second-scoring.ts';
import styles from './sensitivity.module.css';

/** A sample in the hands of one person. */
export interface Session {
  readonly person: string;
  readonly places: readonly Place[];
  /** Where it begins: the first criterion that this person has not scored. */
  readonly first: number;
}

const FROM = ['system', 'sources', 'both'] as const;
const WHICH = ['random', 'critical'] as const;
const USUAL_SIZE = 20;

/** Who scores again, and what: a sample drawn at random or all critical criteria. */
export function SampleForm({ onStart }: { readonly onStart: (session: Session) => void }) {
  const { t } = useTranslation('sensitivity');
  const { profile } = useStatus();
  const { assessment, framework } = useWorkspace();
  const { people, secondScores } = assessment;
  const [chosen, setChosen] = useState<string | null>(meAmong(people, profile?.name)?.id ?? null);
  const [choice, setChoice] = useState<SampleChoice>({ from: 'system', which: 'random', size: USUAL_SIZE });
  const person = people.find(({ id }) => id === chosen);
  const places = person
    ? sampleOf(
        eligiblePlaces(framework, assessment, person, choice),
        choice,
        framework.settings.sensitivity.seed,
      )
    : [];
  const isScored = (place: Place) => person !== undefined && scoreOf(secondScores, place, person.id) !== null;
  const done = places.filter(isScored).length;
  const first = Math.max(
    0,
    places.findIndex((place) => !isScored(place)),
  );
  const said = !person
    ? t('agreement.form.who')
    : places.length === 0
      ? t('agreement.form.none')
      : t('agreement.form.ready', { count: places.length, done });
  return (
    <Surface title={t('agreement.form.title')}>
      <form
        className={styles.sample}
        onSubmit={(event) => {
          event.preventDefault();
          if (person && places.length > 0) onStart({ person: person.id, places, first });
        }}
      >
        <Select
          label={t('agreement.form.person')}
          placeholder={t('agreement.form.choose')}
          value={chosen}
          onChange={setChosen}
          data={people.map(({ id, name }) => ({ value: id, label: name }))}
          searchable={people.length > 8}
          allowDeselect={false}
          w={220}
        />
        <NativeSelect
          label={t('agreement.form.from')}
          value={choice.from}
          onChange={({ currentTarget }) =>
            setChoice({ ...choice, from: FROM.find((from) => from === currentTarget.value) ?? 'system' })
          }
          data={FROM.map((value) => ({ value, label: t(`agreement.form.${value}`) }))}
        />
        <NativeSelect
          label={t('agreement.form.which')}
          value={choice.which}
          onChange={({ currentTarget }) =>
            setChoice({ ...choice, which: WHICH.find((which) => which === currentTarget.value) ?? 'random' })
          }
          data={WHICH.map((value) => ({ value, label: t(`agreement.form.${value}`) }))}
        />
        {choice.which === 'random' && (
          <NumberInput
            label={t('agreement.form.size')}
            value={choice.size}
            onChange={(size) => setChoice({ ...choice, size: Math.max(1, Math.round(Number(size) || 1)) })}
            min={1}
            max={500}
            allowDecimal={false}
            w={90}
          />
        )}
        <Button type="submit" disabled={places.length === 0}>
          {t(done > 0 ? 'agreement.form.goOn' : 'agreement.form.start')}
        </Button>
        <output className={styles.said}>{said}</output>
      </form>
    </Surface>
  );
}
