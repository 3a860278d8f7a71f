import type { TestProject } from 'vitest/node';
import { startApp } from './app.ts';
import { startChromium } from './chromium.ts';
import type {} from './provided.ts';

/** Once for all journeys: one application as it is built, on a database with a small demonstration, and one Chromium. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const app = await startApp(project.getProvidedContext().testServer);
  const chromium = await startChromium().catch(async (error: unknown) => {
    await app.stop();
    throw error;
  });
  project.provide('app', { url: app.url, databaseUrl: app.databaseUrl });
  project.provide('chromium', chromium.endpoint);
  return async () => {
    await chromium.stop();
    await app.stop();
  };
}
