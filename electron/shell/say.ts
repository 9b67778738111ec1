import checks from '../../assessment-framework/locales/en.json' with { type: 'json' };
import en from '../locales/en.json' with { type: 'json' };
import { sentencesOf } from './sentences.ts';

/** Sentences of the doors themselves (menus, dialogs, terminal) and of what the checks of files find. */
export const say = sentencesOf({ ...en, problems: { ...checks.problems, ...en.problems } });
