import { expect, test } from '../electron-app.ts';

test.describe('the running window', () => {
  test('is sandboxed, isolated and without Node', async ({ electronApp, page }) => {
    const preferences = await electronApp.evaluate(({ BrowserWindow, session }) => {
      const contents = BrowserWindow.getAllWindows()[0]!.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      const { nodeIntegration, contextIsolation, sandbox, webSecurity, webviewTag } =
        contents.getLastWebPreferences();
      const spellcheck = session.defaultSession.isSpellCheckerEnabled();
      return { nodeIntegration, contextIsolation, sandbox, webSecurity, webviewTag, spellcheck };
    });
    const globals = await page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter(
        (name) => name in globalThis,
      ),
    );

    expect(preferences).toEqual({
      nodeIntegration: false,
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    });
    expect(globals).toEqual([]);
  });

  test('shows its own page under a content policy', async ({ page }) => {
    const policy = await page.evaluate(async () =>
      (await fetch(location.href)).headers.get('content-security-policy'),
    );

    expect(new URL(page.url()).protocol).toBe('app:');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  });

  test('runs no script that is written into the page', async ({ page }) => {
    const ran = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.injected = true';
      document.head.append(script);
      await new Promise((done) => setTimeout(done, 100));
      return 'injected' in globalThis;
    });

    expect(ran).toBe(false);
  });

  test('serves nothing outside the page', async ({ page }) => {
    const statuses = await page.evaluate(() =>
      Promise.all(
        ['../main/main.cjs', '%2e%2e/main/main.cjs', '..%2fmain%2fmain.cjs', 'missing.js'].map((path) =>
          fetch(`app://bundle/${path}`).then(
            ({ status }) => status,
            () => 'nothing',
          ),
        ),
      ),
    );

    expect(statuses).toEqual(['nothing', 'nothing', 'nothing', 'nothing']);
    expect(await page.evaluate(async () => (await fetch('app://bundle/index.html')).status)).toBe(200);
  });

  test('reaches no address of any network', async ({ electronApp, page }) => {
    const outcomes = await page.evaluate(() =>
      Promise.all(
        ['https://example.org/', 'http://127.0.0.1:9/', 'file:///etc/passwd'].map((address) =>
          fetch(address, { mode: 'no-cors' }).then(
            () => 'answered',
            () => 'refused',
          ),
        ),
      ),
    );
    // The page's policy refuses already; this asks the session below it.
    const below = await electronApp.evaluate(async ({ session }) => {
      const ask = (session.defaultSession as unknown as { fetch?: (url: string) => Promise<unknown> }).fetch;
      if (!ask) return 'refused';
      return ask.call(session.defaultSession, 'http://127.0.0.1:9/').then(
        () => 'answered',
        (error: Error) => (error.message.includes('ERR_BLOCKED_BY_CLIENT') ? 'refused' : error.message),
      );
    });

    expect(outcomes).toEqual(['refused', 'refused', 'refused']);
    expect(below).toBe('refused');
  });

  test('does not leave its page and opens no other window', async ({ electronApp, page }) => {
    const opened = await page.evaluate(() => window.open('https://example.org/') === null);
    await page.evaluate(() => {
      location.href = 'https://example.org/';
    });
    await page.waitForTimeout(300);
    const windows = await electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

    expect(opened).toBe(true);
    expect(page.url()).toMatch(/^app:\/\/bundle\//);
    expect(windows).toBe(1);
  });

  test('gets no permission', async ({ page }) => {
    const states = await page.evaluate(async () => ({
      location: await new Promise((done) =>
        navigator.geolocation.getCurrentPosition(
          () => done('granted'),
          () => done('denied'),
        ),
      ),
      camera: await navigator.mediaDevices?.getUserMedia({ video: true }).then(
        () => 'granted',
        () => 'denied',
      ),
      notifications: await Notification.requestPermission(),
    }));

    expect(states).toEqual({ location: 'denied', camera: 'denied', notifications: 'denied' });
  });

  test('gives the page one function and validates what it asks', async ({ page }) => {
    const answer = await page.evaluate(async () => {
      const bridge = (
        window as unknown as { bridge: { call(name: unknown, input?: unknown): Promise<unknown> } }
      ).bridge;
      return {
        keys: Object.keys(bridge).sort(),
        unknown: await bridge.call('constructor'),
        bad: await bridge.call('assessments.open', { id: '../x' }),
        good: ((await bridge.call('app.status')) as { ok: boolean }).ok,
      };
    });

    expect(answer).toEqual({
      keys: ['call', 'door'],
      unknown: { ok: false, code: 'bad-input', params: { place: 'procedure' } },
      bad: { ok: false, code: 'bad-input', params: { place: 'id' } },
      good: true,
    });
  });

  test('hears no other sender', async ({ electronApp, page }) => {
    await expect(page).toHaveURL(/^app:/);
    const answer = await electronApp.evaluate(async ({ app, BrowserWindow }) => {
      const preload = `${app.getAppPath()}/dist/main/preload.cjs`;
      const stranger = new BrowserWindow({ show: false, webPreferences: { preload } });
      await stranger.loadURL('app://bundle/');
      const heard = await stranger.webContents.executeJavaScript(
        "bridge.call('app.status').then(() => 'heard', (error) => error.message)",
      );
      stranger.destroy();
      return heard as string;
    });

    expect(answer).toContain('refused');
  });

  test('stores its library where it was told to', async ({ page, folder }) => {
    const status = await page.evaluate(async () => {
      const bridge = (
        window as unknown as { bridge: { call(name: string): Promise<{ value: { libraryPath: string } }> } }
      ).bridge;
      return (await bridge.call('app.status')).value.libraryPath;
    });

    expect(status.startsWith(folder)).toBe(true);
  });
});
