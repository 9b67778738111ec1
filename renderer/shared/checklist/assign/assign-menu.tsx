import { Popover } from '@mantine/core';
import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../components/key-hint.tsx';
import type { AnswerKey } from '../../data/save-answer.ts';
import { useWorkspace } from '../../data/workspace.tsx';
import { useHotkeys } from '../../hooks/use-hotkeys.ts';
import { assignmentsOf } from '../answers-index.ts';
import styles from '../floating-list.module.css';
import { popoverKeys } from '../popover-keys.ts';
import { useAssign } from './use-assign.ts';

/** A set of criteria that can be assigned at once. */
export interface AssignScope {
  readonly label: string;
  readonly keys: readonly AnswerKey[];
}

interface AssignMenuProps {
  /** The first one is chosen until another is. */
  readonly scopes: readonly AssignScope[];
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  /** The button that the panel hangs on. */
  readonly children: ReactNode;
}

/** Panel that assigns criteria to somebody of the team. */
export function AssignMenu({ scopes, isOpen, onOpenChange, children }: AssignMenuProps) {
  return (
    <Popover
      opened={isOpen}
      onChange={onOpenChange}
      position="bottom-end"
      width={280}
      trapFocus
      // Opened by its key it is in sight, also when its button is scrolled out of it.
      hideDetached={false}
      returnFocus
      shadow="md"
      // At once: no key is lost while it would fade in, nor swallowed while it would fade out.
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown p={6}>
        <People scopes={scopes} onDone={() => onOpenChange(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

interface PeopleProps {
  readonly scopes: readonly AssignScope[];
  readonly onDone: () => void;
}

function People({ scopes, onDone }: PeopleProps) {
  const { t } = useTranslation('checklist');
  const { assessmentId, assessment } = useWorkspace();
  const { people, me, myName, assign, assignToMe } = useAssign();
  const [chosen, setChosen] = useState(0);
  const keys = scopes[chosen]?.keys ?? [];
  const assigned = new Set(
    keys.map((key) => assignmentsOf(assessment.assignments, key.source).get(key.criterion)?.person ?? null),
  );
  const isAll = (person: string | null) => assigned.size === 1 && assigned.has(person);
  const give = (act: () => void) => {
    act();
    onDone();
  };
  const others = people.filter(({ id, role }) => id !== me?.id && role !== 'reviewer');
  const letters = {
    m: () => give(() => assignToMe(keys)),
    '0': () => give(() => assign(keys, null)),
    ...Object.fromEntries(
      others.slice(0, 9).map(({ id }, index) => [String(index + 1), () => give(() => assign(keys, id))]),
    ),
  };
  // Letters typed before the panel has taken the focus.
  useHotkeys({ ...letters, Escape: onDone });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keeps letters and arrows inside the panel from acting on the page
    <div className={styles.panel} onKeyDown={(event) => popoverKeys(event, letters)}>
      <p className={styles.title}>{t('assign.title')}</p>
      {scopes.length > 1 && (
        <div className={styles.scopes}>
          {scopes.map(({ label }, index) => (
            <button
              key={label}
              type="button"
              className={styles.scope}
              aria-pressed={index === chosen}
              onClick={() => setChosen(index)}
            >
              {label}
            </button>
          ))}
        </div>
      )}
      <div className={styles.people}>
        <Somebody
          name={t('assign.me', { name: me?.name ?? myName })}
          hint="M"
          isOn={me !== null && isAll(me.id)}
          isFirst
          onChoose={letters.m}
        />
        {others.map(({ id, name }, index) => (
          <Somebody
            key={id}
            name={name}
            hint={index < 9 ? String(index + 1) : null}
            isOn={isAll(id)}
            onChoose={() => give(() => assign(keys, id))}
          />
        ))}
        <Somebody name={t('assign.nobody')} hint="0" isOn={isAll(null)} onChoose={letters['0']} />
      </div>
      <hr className={styles.line} />
      <Link to="/a/$assessmentId/team" params={{ assessmentId }} className={styles.option}>
        <span />
        {t('assign.edit')}
      </Link>
    </div>
  );
}

interface SomebodyProps {
  readonly name: string;
  readonly hint: string | null;
  readonly isOn: boolean;
  readonly isFirst?: boolean;
  readonly onChoose: () => void;
}

function Somebody({ name, hint, isOn, isFirst = false, onChoose }: SomebodyProps) {
  return (
    <button
      type="button"
      className={styles.option}
      aria-pressed={isOn}
      {...(isFirst ? { 'data-autofocus': true } : {})}
      onClick={onChoose}
    >
      <span className={styles.tick}>{isOn && <IconCheck size={14} stroke={2} aria-hidden="true" />}</span>
      <span dir="auto">{name}</span>
      <span />
      <span>{hint && <KeyHint keys={[hint]} />}</span>
    </button>
  );
}
