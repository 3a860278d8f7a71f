import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Role } from '../../src/kernel/actor.ts';

export type DemoOrg = 'demo-mrif' | 'demo-ville-quebec';

/** Password of every account of a demonstration: the sign-in page shows it. */
export const PASSWORD = 'tout est fictif ici';
export const emailOf = (role: Role, org: DemoOrg): string => `${role.toLowerCase()}@${org}.example`;

/** Signs in as the person who has this role in a demonstration, and waits for the desk. */
export async function signIn(page: Page, role: Role, org: DemoOrg = 'demo-mrif', lang: 'fr' | 'en' = 'fr'): Promise<void> {
  await page.goto(`${lang === 'en' ? '/en' : ''}/${org}/connexion`);
  await signInAs(page, emailOf(role, org), PASSWORD);
  await page.waitForURL(`**/${org}/bureau`);
}

/** Fills the form of the page one is on. */
export async function signInAs(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel(/Adresse de courriel|E-mail address/).fill(email);
  await page.getByLabel(/^(Mot de passe|Password)$/).fill(password);
  await page.getByRole('button', { name: /^(Se connecter|Sign in)$/, exact: true }).click();
}

/** Goes to a page that must be there. */
export async function open(page: Page, path: string): Promise<void> {
  const answer = await page.goto(path);
  expect(answer?.status(), `GET ${path}`).toBe(200);
}

/** The words of the page's title of level one. */
export const heading = (page: Page): Promise<string> => page.locator('main h1').innerText();

/** Does what sends a form and waits for the page that answers it: a form asks whether the line is up before it leaves. */
export async function answered(page: Page, act: () => Promise<void>): Promise<void> {
  await Promise.all([page.waitForEvent('framenavigated'), act()]);
  await page.waitForLoadState();
}
