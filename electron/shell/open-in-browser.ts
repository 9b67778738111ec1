/** Opens an address in the user's browser. False when there is none to be had, for example without a screen. */
export async function openInBrowser(address: string): Promise<boolean> {
  const hasScreen =
    process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
  if (!hasScreen) return false;
  try {
    const { default: open } = await import('open');
    const child = await open(address);
    return await new Promise<boolean>((done) => {
      const settle = setTimeout(() => done(true), 1_500);
      const answer = (isOpened: boolean) => {
        clearTimeout(settle);
        done(isOpened);
      };
      child.once('error', () => answer(false));
      child.once('exit', (code) => answer(code === 0));
    });
  } catch {
    return false;
  }
}
