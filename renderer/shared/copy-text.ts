/**
 * Puts a text on the clipboard during a click or key press; false when the system refuses.
 * Selects and copies as a user would: the clipboard interface of browsers asks for a permission, and this application
 * gives none.
 */
export function copyText(text: string): boolean {
  const before = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  document.body.append(area);
  area.select();
  const isCopied = document.execCommand('copy');
  area.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return isCopied;
}
