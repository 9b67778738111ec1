import { Button, CloseButton, NativeSelect } from '@mantine/core';
import { type RefObject, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { titleOf } from '../../../assessment-framework/derivation/sentences.ts';
import type { Language } from '../../../assessment-framework/model/common.ts';
import { useWorkspace } from '../data/workspace.tsx';
import { isLayerOpen, isTyping } from '../hooks/use-hotkeys.ts';
import { CopyDerivation } from './copy-derivation.tsx';
import { DerivationView } from './derivation-view.tsx';
import { EvidenceView } from './evidence-view.tsx';
import { useDerivationWords } from './use-derivation.ts';
import styles from './why.module.css';
import { useWhy, useWhyWay, type WhyPlace } from './why-context.ts';

const LANGUAGES = ['en', 'fr', 'es', 'ar'] as const satisfies readonly Language[];

/** The derivation of a number, floating at the inline end over the page. Nothing behind it is blocked. */
export function WhyPanel() {
  const { places } = useWhyWay();
  const place = places.at(-1);
  return place === undefined ? null : <OpenPanel place={place} places={places} />;
}

interface OpenPanelProps {
  readonly place: WhyPlace;
  readonly places: readonly WhyPlace[];
}

function OpenPanel({ place, places }: OpenPanelProps) {
  const { t, i18n } = useTranslation('why');
  const { close } = useWhy();
  const { back } = useWhyWay();
  const { assessment } = useWorkspace();
  const interfaceLanguage = LANGUAGES.find((each) => each === i18n.language) ?? 'en';
  const [chosen, setChosen] = useState<Language | null>(null);
  const language = chosen ?? interfaceLanguage;
  const words = useDerivationWords(language);
  const titleId = useId();
  const panel = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEscape(close, panel);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every step begins at its title
  useEffect(() => {
    panel.current?.scrollTo({ top: 0 });
    heading.current?.focus({ preventScroll: true });
  }, [place]);
  const nameOf = (each: WhyPlace) =>
    each.kind === 'evidence'
      ? (assessment.evidence.find(({ id }) => id === each.id)?.title ?? each.id)
      : titleOf(each, words);
  return (
    <section
      ref={panel}
      role="dialog"
      aria-modal="false"
      aria-labelledby={titleId}
      className={styles.panel}
      data-why-panel=""
    >
      <div className={styles.head}>
        <div className={styles.titles}>
          {places.length > 1 ? (
            <nav aria-label={t('path')}>
              <ol className={styles.path}>
                {places.slice(0, -1).map((each, position) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a way have no other name
                  <li key={position}>
                    <button type="button" className={styles.link} onClick={() => back(position)}>
                      {nameOf(each)}
                    </button>
                  </li>
                ))}
              </ol>
            </nav>
          ) : (
            <p className={styles.above}>{t('title')}</p>
          )}
          <h2 id={titleId} ref={heading} tabIndex={-1} className={styles.title} dir="auto">
            {nameOf(place)}
          </h2>
        </div>
        <CloseButton size="sm" onClick={close} aria-label={t('shared:close')} />
      </div>
      <div className={styles.tools}>
        {places.length > 1 && (
          <Button variant="default" size="compact-sm" onClick={() => back(places.length - 2)}>
            {t('back')}
          </Button>
        )}
        <span className={styles.spring} />
        {place.kind !== 'evidence' && (
          <>
            <CopyDerivation subject={place} words={words} />
            <NativeSelect
              size="xs"
              aria-label={t('language')}
              value={language}
              onChange={(event) =>
                setChosen(LANGUAGES.find((each) => each === event.currentTarget.value) ?? null)
              }
              data={LANGUAGES.map((value) => ({ value, label: t(`shared:language.${value}`) }))}
            />
          </>
        )}
      </div>
      {place.kind === 'evidence' ? (
        <EvidenceView id={place.id} />
      ) : (
        <DerivationView subject={place} words={words} scroller={panel} />
      )}
    </section>
  );
}

/** Escape closes the panel, wherever the focus is, but in a text being written or under another floating layer. */
function useEscape(close: () => void, panel: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || isLayerOpen()) return;
      const isInside = event.target instanceof Node && panel.current?.contains(event.target);
      if (!isInside && isTyping(event.target)) return;
      event.preventDefault();
      close();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [close, panel]);
}
