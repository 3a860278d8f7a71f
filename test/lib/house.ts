import { startTestServer } from '../../src/db/testing.server.ts';
import { startApp } from './app.ts';

/** An application to look at: the one at `url`, else one of its own on a small demonstration, which ends with `stop`. */
export async function openHouse(url: string | undefined): Promise<{ readonly url: string; stop(): Promise<void> }> {
  if (url !== undefined) return { url, stop: async () => undefined };
  const server = await startTestServer(18);
  const app = await startApp(server);
  return {
    url: app.url,
    stop: async () => {
      await app.stop();
      await server.stop();
    },
  };
}
