import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';

/** Longest wait for something that must appear: a page takes tens of milliseconds, a machine under load some seconds. */
const PATIENCE_MS = 15_000;

export interface Visitors {
  /** Somebody with a browser of their own: no cookie, no history. Laptop, French, today. */
  visitor(options?: BrowserContextOptions): Promise<Page>;
}

/** Call at the top of a file: connects to the run's Chromium before its tests and leaves after them. */
export function openBrowser(): Visitors {
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    browser = await chromium.connect(inject('chromium'));
  });
  afterAll(async () => {
    for (const context of contexts) await context.close();
    await browser.close();
  });
  return {
    visitor: async (options = {}) => {
      const context = await browser.newContext({
        baseURL: inject('app').url,
        viewport: { width: 1280, height: 900 },
        locale: 'fr-CA',
        timezoneId: 'America/Toronto',
        // Axe and the keyboard must not meet a page half-way through a view transition.
        reducedMotion: 'reduce',
        ...options,
      });
      context.setDefaultTimeout(PATIENCE_MS);
      contexts.push(context);
      return context.newPage();
    },
  };
}
