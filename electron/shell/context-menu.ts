import { Menu, type MenuItemConstructorOptions, type WebContents } from 'electron';
import type { Sentence } from './sentences.ts';

/** The menu of the right mouse button: other spellings of a word, and the clipboard. Nothing where it has nothing to offer. */
export function offerWords(contents: WebContents, say: Sentence): void {
  contents.on(
    'context-menu',
    (_event, { isEditable, selectionText, misspelledWord, dictionarySuggestions }) => {
      const items: MenuItemConstructorOptions[] = [];
      if (isEditable && misspelledWord) {
        for (const word of dictionarySuggestions)
          items.push({ label: word, click: () => contents.replaceMisspelling(word) });
        if (items.length === 0) items.push({ label: say('menu.noSuggestion'), enabled: false });
        items.push(
          {
            label: say('menu.learn'),
            click: () => contents.session.addWordToSpellCheckerDictionary(misspelledWord),
          },
          { type: 'separator' },
        );
      }
      if (isEditable) items.push({ role: 'cut', label: say('menu.cut') });
      if (isEditable || selectionText.trim() !== '') items.push({ role: 'copy', label: say('menu.copy') });
      if (isEditable)
        items.push(
          { role: 'paste', label: say('menu.paste') },
          { role: 'selectAll', label: say('menu.selectAll') },
        );
      if (items.length > 0) Menu.buildFromTemplate(items).popup();
    },
  );
}
