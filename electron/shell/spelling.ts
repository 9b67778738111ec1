import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, type Session, session } from 'electron';
import type { Preferences } from '../api/contract.ts';
import { spellingLanguages } from './spelling-languages.ts';

/** The start of the window does not wait for dictionaries, in milliseconds. */
const AFTER_START_MS = 2_000;

/**
 * Checks spelling as the preferences say, with what is on this computer: macOS and Windows bring dictionaries; elsewhere
 * only dictionaries that lie in the folder of the profile. None is ever fetched: the address for them leads nowhere
 * (security.ts).
 */
export function followSpelling(target: () => Session = () => session.defaultSession) {
  let latest: Preferences | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const apply = () => {
    if (latest === null) return;
    const { spellCheck, interfaceLanguage } = latest;
    const own = target();
    const languages = spellingLanguages({
      wanted: [interfaceLanguage, ...app.getPreferredSystemLanguages(), 'en-GB', 'fr', 'es', 'ar'],
      available: own.availableSpellCheckerLanguages,
      onDisk: process.platform === 'linux' ? dictionariesOnDisk() : null,
    });
    const isOn = spellCheck && (process.platform === 'darwin' || languages.length > 0);
    own.setSpellCheckerEnabled(isOn);
    if (process.platform !== 'darwin') own.setSpellCheckerLanguages(isOn ? languages : []);
  };
  return (preferences: Preferences): void => {
    const isFirst = latest === null;
    const isSame =
      latest?.spellCheck === preferences.spellCheck &&
      latest.interfaceLanguage === preferences.interfaceLanguage;
    latest = preferences;
    if (isSame) return;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(apply, isFirst ? AFTER_START_MS : 0);
  };
}

/** Names of the dictionaries in the profile, as Chromium keeps them: `en-GB-10-1.bdic`. */
function dictionariesOnDisk(): string[] {
  try {
    return readdirSync(join(app.getPath('userData'), 'Dictionaries'));
  } catch {
    return [];
  }
}
