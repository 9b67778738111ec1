import { type Locator, type Page, test } from '@playwright/test';

// A page on which every click, fill and check of a test is done by keys alone, as somebody without a mouse does it.

/** So many presses lead nowhere: the control cannot be reached by keyboard. */
const MOST_PRESSES = 400;

/** Methods of a locator that a mouse (or a script) does; here they are done by keys. */
const byKeys: Readonly<Record<string, (locator: Locator, ...args: never[]) => Promise<void>>> = {
  click: (locator) => press(locator),
  check: async (locator) => {
    if (!(await locator.isChecked())) await press(locator);
  },
  uncheck: async (locator) => {
    if (await locator.isChecked()) await press(locator);
  },
  fill: (locator, text: string) => fill(locator, text),
  selectOption: (locator, choice: { readonly label: string } | string) => select(locator, choice),
  focus: (locator) => reach(locator),
  press: async (locator, keys: string) => {
    await reach(locator);
    await locator.page().keyboard.press(keys);
  },
  clear: (locator) => fill(locator, ''),
  hover: (locator) => noMouse(`hover over ${String(locator)}`),
  dblclick: (locator) => noMouse(`click twice on ${String(locator)}`),
  dragTo: (locator) => noMouse(`drag ${String(locator)}`),
};

function noMouse(what: string): never {
  throw new Error(`A walk by keyboard cannot ${what}`);
}

/** Name of the project of playwright.config.ts that runs the walks a second time, by keyboard alone. */
const KEYBOARD = 'keyboard';

/** The page as the project of the running test uses it: in the walks by keyboard it has no mouse, nor has what it gives out. */
export const byHand = (page: Page): Page => (test.info().project.name === KEYBOARD ? wrapped(page) : page);

const originals = new WeakMap<object, object>();

function wrapped<T extends object>(given: T): T {
  const proxy = new Proxy(given, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (name === 'mouse') return noMouse('use the mouse');
      if (typeof value !== 'function') return value;
      const own = typeof name === 'string' && isLocator(target) ? byKeys[name] : undefined;
      if (own) return (...args: never[]) => own(target as unknown as Locator, ...args);
      return (...args: unknown[]) => {
        const result: unknown = Reflect.apply(value, target, args.map(original));
        return isLocator(result) ? wrapped(result) : result;
      };
    },
  });
  originals.set(proxy, given);
  return proxy;
}

/** What stands behind a wrapped argument: `filter({ has })` and `or()` are given locators too. */
function original(argument: unknown): unknown {
  if (typeof argument !== 'object' || argument === null) return argument;
  const known = originals.get(argument);
  if (known) return known;
  const options = argument as Record<string, unknown>;
  return typeof options.has === 'object' && options.has !== null
    ? { ...options, has: original(options.has) }
    : argument;
}

// Playwright exports no class to compare with; a locator is what filters and picks.
const isLocator = (value: unknown): value is Locator =>
  typeof value === 'object' && value !== null && 'nth' in value && 'selectOption' in value;

/** What takes the focus for the element: itself, the control of its label, or what holds it. */
type Reached = 'focused' | 'tab' | 'back' | 'down' | 'up' | 'end-side' | 'start-side';

/** Where the focus is, seen from the target, in one look: the key that somebody would press now. */
const look = (locator: Locator): Promise<Reached> =>
  locator.evaluate((element): Reached => {
    const FOCUSABLE =
      'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable="true"], iframe';
    const active = document.activeElement;
    const follows = (a: Element, b: Element) =>
      (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    if (element.getAttribute('role') === 'option' && active !== element) {
      // The field keeps the focus and says which line is marked.
      const said = active?.getAttribute('aria-activedescendant');
      const marked =
        (said ? document.getElementById(said) : null) ??
        element.closest('[role="listbox"]')?.querySelector('[data-combobox-selected]') ??
        null;
      if (marked === element) return 'focused';
      return marked && !follows(marked, element) ? 'up' : 'down';
    }
    const control =
      element.closest('label')?.control ??
      element.closest<HTMLElement>(FOCUSABLE) ??
      (element as HTMLElement);
    if (active === control) return 'focused';
    if (active === null || active === document.body) return 'tab';
    // A group has one stop; arrows move among its like.
    const isRadio = (other: Element | null): other is HTMLInputElement =>
      other instanceof HTMLInputElement && other.type === 'radio';
    const kind = (other: Element) => `${other.tagName} ${other.getAttribute('role')}`;
    const GROUP =
      'nav, ul, ol, [role="radiogroup"], [role="rowgroup"], [role="grid"], [role="menu"], [role="tablist"], [role="list"], [role="listbox"], [role="toolbar"], [role="tree"]';
    const isStop = control.tabIndex >= 0 && !(isRadio(control) && !control.checked);
    const group = control.closest(GROUP);
    // An open menu has the focus itself before one of its lines has.
    if (group === active && control.getAttribute('role')?.startsWith('menuitem')) return 'down';
    const isAmongIts =
      kind(active) === kind(control) &&
      (isRadio(active) && isRadio(control) ? active.name === control.name : group?.contains(active) === true);
    if (!isStop && isAmongIts) {
      if (control.getAttribute('role') === 'gridcell') {
        const [from, to] = [active.getBoundingClientRect(), control.getBoundingClientRect()];
        if (from.bottom <= to.top + 1) return 'down';
        if (to.bottom <= from.top + 1) return 'up';
        return from.left < to.left ? 'end-side' : 'start-side';
      }
      const isSideways = group?.getAttribute('role') === 'tablist';
      if (follows(active, control)) return isSideways ? 'end-side' : 'down';
      return isSideways ? 'start-side' : 'up';
    }
    return follows(active, control) ? 'tab' : 'back';
  });

const KEYS: Readonly<Record<Exclude<Reached, 'focused'>, string>> = {
  tab: 'Tab',
  back: 'Shift+Tab',
  down: 'ArrowDown',
  up: 'ArrowUp',
  'end-side': 'ArrowRight',
  'start-side': 'ArrowLeft',
};

/** Brings the focus to the element by Tab and, inside groups, by arrows: by left and right where the group lies sideways. */
async function reach(locator: Locator): Promise<void> {
  await locator.first().waitFor({ state: 'visible' });
  const { keyboard } = locator.page();
  const way: string[] = [];
  for (let count = 0; count < MOST_PRESSES; count += 1) {
    const at = await look(locator);
    if (at === 'focused') return;
    // Forth and back and forth: Tab passes over it.
    const turned = way.slice(-6).join() === 'tab,back,tab,back,tab,back';
    if (turned) break;
    way.push(at);
    await keyboard.press(KEYS[at]);
  }
  throw new Error(`No key leads to ${String(locator)} (${way.slice(-8).join(', ')})`);
}

/** Enter or Space, as the control takes it. */
async function press(locator: Locator): Promise<void> {
  await reach(locator);
  const key = await locator.evaluate((element) => {
    const control = element.closest('label')?.control ?? element;
    return control instanceof HTMLInputElement && ['checkbox', 'radio'].includes(control.type)
      ? 'Space'
      : 'Enter';
  });
  await locator.page().keyboard.press(key);
}

async function fill(locator: Locator, text: string): Promise<void> {
  await reach(locator);
  const { keyboard } = locator.page();
  const isDate = await locator.evaluate(
    (element) => element instanceof HTMLInputElement && element.type === 'date',
  );
  if (isDate) {
    // Month, day, year: a date field is typed and emptied part by part.
    if (text === '') {
      for (const key of ['Delete', 'ArrowRight', 'Delete', 'ArrowRight', 'Delete']) await keyboard.press(key);
      return;
    }
    const [year = '', month = '', day = ''] = text.split('-');
    await keyboard.type(`${month}${day}${year}`);
    return;
  }
  await keyboard.press('ControlOrMeta+a');
  if (text === '') await keyboard.press('Delete');
  else await keyboard.type(text);
}

/** A list of the system: typing its words chooses. */
async function select(locator: Locator, choice: { readonly label: string } | string): Promise<void> {
  await reach(locator);
  await locator.page().keyboard.type(typeof choice === 'string' ? choice : choice.label);
}
