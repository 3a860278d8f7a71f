import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Starts the one Chromium of a run; the workers connect to it. */
export async function startChromium(): Promise<{ readonly endpoint: string; stop(): Promise<void> }> {
  const server = await chromium.launchServer({
    executablePath: programOf(),
    // Root may not use Chromium's sandbox; in a container /dev/shm is small.
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-dev-shm-usage'],
  });
  return { endpoint: server.wsEndpoint(), stop: () => server.close() };
}

/** `npm test` finds or installs a Chromium and names it; a run by hand takes the machine's, else Playwright's. */
function programOf(): string {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const machines = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file));
  return process.env.CHROMIUM_PATH ?? machines ?? chromium.executablePath();
}
