import { Preferences } from '../contract.ts';
import type { HandlersOf } from '../dispatch.ts';
import type { Services } from '../services.ts';

export function appHandlers({
  library,
  about,
  onPreferences,
}: Services): HandlersOf<'app.status' | 'profile.save' | 'preferences.save'> {
  const preferences = () => {
    const read = Preferences.parse(library.profile.preferences());
    onPreferences?.(read);
    return read;
  };
  return {
    'app.status': () => ({ ...about, profile: library.profile.get(), preferences: preferences() }),
    'profile.save': (profile) => library.profile.save(profile),
    'preferences.save': (changes) => {
      library.profile.savePreferences(changes);
      return preferences();
    },
  };
}
