/** Mark of elements that scroll on screen; base.css lets them show all they hold on paper. */
const OPEN = 'data-print-open';

/**
 * Before a page is printed, from the menu or by Ctrl/Cmd-P: light colours whatever the theme, and nothing cut off by
 * a part that scrolls. Afterwards all is as it was.
 */
export function preparePrinting(): void {
  const { dataset } = document.documentElement;
  let screen: { readonly scheme: string | undefined; readonly contrast: string | undefined } | null = null;
  window.addEventListener('beforeprint', () => {
    screen ??= { scheme: dataset.mantineColorScheme, contrast: dataset.contrast };
    dataset.mantineColorScheme = 'light';
    dataset.contrast = 'normal';
    for (const element of document.querySelectorAll('main, main *'))
      if (/auto|scroll/.test(getComputedStyle(element).overflowY)) element.setAttribute(OPEN, '');
  });
  window.addEventListener('afterprint', () => {
    for (const element of document.querySelectorAll(`[${OPEN}]`)) element.removeAttribute(OPEN);
    if (screen?.scheme !== undefined) dataset.mantineColorScheme = screen.scheme;
    if (screen?.contrast !== undefined) dataset.contrast = screen.contrast;
    screen = null;
  });
}
