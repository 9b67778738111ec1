import { Menu, UnstyledButton } from '@mantine/core';
import IconChevronDown from '@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAssessments } from '../../shared/data/library.ts';
import { useWorkspace } from '../../shared/data/workspace.tsx';
import { useFormat } from '../../shared/format/use-format.ts';
import styles from './frame.module.css';

/** Which assessment is open and in which state; leads to the others. */
export function AssessmentSwitcher() {
  const { t } = useTranslation('app');
  const format = useFormat();
  const { assessment, assessmentId } = useWorkspace();
  const { data: all = [] } = useAssessments();
  const { head } = assessment;
  return (
    <>
      <Menu position="bottom-start" width={320} withinPortal={false}>
        <Menu.Target>
          <UnstyledButton className={styles.switcher}>
            <span className={styles.country}>{head.country}</span>
            <span className={styles.periodText}>{format.period(head.periodStart, head.periodEnd)}</span>
            <IconChevronDown size={14} stroke={1.5} aria-hidden="true" />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {all
            .filter(({ id }) => id !== assessmentId)
            .map((other) => (
              <Menu.Item
                key={other.id}
                component={Link}
                to={`/a/${other.id}`}
                rightSection={
                  <span className={styles.periodText}>
                    {format.period(other.periodStart, other.periodEnd)}
                  </span>
                }
              >
                {other.country}
              </Menu.Item>
            ))}
          {all.length > 1 && <Menu.Divider />}
          <Menu.Item component={Link} to="/">
            {t('switcher.all')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <span className={styles.state}>{t(`shared:state.${head.state}`)}</span>
    </>
  );
}
