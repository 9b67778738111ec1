import { describe, expect, it } from 'vitest';
import { spellingLanguages } from './spelling-languages.ts';

const available = ['en-GB', 'en-US', 'es', 'fr'];

describe('languages of the spell check', () => {
  it('are those wanted that the checker knows, each once', () => {
    const wanted = ['fr', 'en-GB', 'en', 'ar', 'es-PE'];

    expect(spellingLanguages({ wanted, available, onDisk: null })).toEqual(['fr', 'en-GB', 'es']);
  });

  it('are only those with a dictionary on this computer where the system brings none', () => {
    const wanted = ['en', 'fr'];

    expect(spellingLanguages({ wanted, available, onDisk: [] })).toEqual([]);
    expect(spellingLanguages({ wanted, available, onDisk: ['en-US-10-1.bdic', 'fr-notes.txt'] })).toEqual([
      'en-US',
    ]);
  });
});
