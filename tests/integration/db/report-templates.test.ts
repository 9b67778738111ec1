import { describe, expect, it } from 'vitest';
import { aLibrary } from '../../builders/a-library.ts';

const codeOf = (act: () => unknown): unknown => {
  try {
    act();
    return 'ok';
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
};

describe('templates of the library', () => {
  it('are listed by name whatever the case, with size and moment', () => {
    const { templates } = aLibrary();
    templates.add('office', new Uint8Array([1, 2, 3]));
    templates.add('Mission', new Uint8Array(5));

    expect(templates.list()).toEqual([
      { id: 'id-2', name: 'Mission', addedAt: expect.stringMatching(/Z$/), size: 5 },
      { id: 'id-1', name: 'office', addedAt: expect.stringMatching(/Z$/), size: 3 },
    ]);
  });

  it('give back their bytes until they are removed', () => {
    const { templates } = aLibrary();
    const { id } = templates.add('office', new Uint8Array([1, 2, 3]));
    expect(templates.read(id)).toEqual(new Uint8Array([1, 2, 3]));

    templates.remove(id);
    expect(codeOf(() => templates.read(id))).toBe('not-found');
    expect(codeOf(() => templates.remove(id))).toBe('not-found');
    expect(templates.list()).toEqual([]);
  });

  it('are still there when the library is opened again', () => {
    const library = aLibrary();
    const { id } = library.templates.add('office', new Uint8Array([9]));
    library.close();

    expect(aLibrary(library.path.replace(/[/\\][^/\\]+$/, '')).templates.read(id)).toEqual(
      new Uint8Array([9]),
    );
  });
});
