import en from '../locales/en.json' with { type: 'json' };
import { sentencesOf } from './sentences.ts';

/** Sentences of the doors themselves: menus, dialogs, terminal. */
export const say = sentencesOf(en);
