import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axe } from '../lib/axe.ts';
import { openBrowser } from '../lib/browser.ts';
import { answered, heading, open, signIn } from '../lib/people.ts';

const { visitor } = openBrowser();

/** Sends the form; one that is sent as fast as a machine fills it is shown again with what was typed, until it is not. */
async function send(page: Page, button: RegExp): Promise<void> {
  const sent = async (): Promise<number> => {
    await answered(page, () => page.getByRole('button', { name: button }).click());
    return page.locator('[data-error-summary]').count();
  };
  await expect.poll(sent, { timeout: 15_000, interval: 500 }).toBe(0);
}

async function expectNarrow(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 740 });
  expect(await page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth')).toBe(true);
  await page.setViewportSize({ width: 1280, height: 900 });
}

test.each([
  ['fr', '', 'Question fictive d’un parcours'],
  ['en', '/en', 'Fictional question of a journey'],
] as const)(
  'a citizen without JavaScript asks, follows and writes; an agent answers; the answer is there, in %s',
  async (lang, prefix, subject) => {
    const citizen = await visitor({ javaScriptEnabled: false });
    await open(citizen, `${prefix}/demo-mrif/demande`);
    await citizen.locator('select[name=category]').selectOption({ index: 1 });
    await citizen.locator('input[name=subject]').fill(subject);
    await citizen.getByRole('button', { name: /^(Envoyer|Send)$/ }).click();
    await citizen.locator('[data-error-summary]').waitFor();
    // The message is missing: said, and nothing typed is lost.
    expect(await citizen.locator('input[name=subject]').inputValue()).toBe(subject);
    await citizen.locator('textarea[name=body]').fill('Quand le bureau fictif ouvre-t-il?');
    await send(citizen, /^(Envoyer|Send)$/);
    const number = (await citizen.locator('.notice .num').first().innerText()).trim();
    expect(number).toMatch(/^D-\d{4}-\d{4,}$/);
    await answered(citizen, () => citizen.getByRole('button', { name: /^(Voir la page de suivi|Open the follow-up page)$/ }).click());
    expect(await heading(citizen)).toBe(subject);
    await expectNarrow(citizen);

    const agent = await visitor();
    await signIn(agent, 'agent', 'demo-mrif', lang);
    await open(agent, `${prefix}/demo-mrif/bureau/demandes`);
    await axe(agent);
    await agent.getByRole('link', { name: subject }).click();
    expect(await heading(agent)).toBe(subject);
    await axe(agent);
    await expectNarrow(agent);
    await agent.locator('textarea[name=body]').fill('À huit heures et demie.');
    await agent.getByRole('button', { name: /^(Envoyer la réponse|Send the answer)$/ }).click();
    await agent.locator('article').getByText('À huit heures et demie.').waitFor();
    await axe(agent);

    await citizen.locator('textarea[name=body]').fill('Merci');
    await answered(citizen, () => citizen.getByRole('button', { name: /^(Envoyer le message|Send the message)$/ }).click());
    expect(await citizen.locator('main').innerText()).toContain('À huit heures et demie.');
  },
);

test.each(['/demo-mrif/demande', '/demo-mrif/plainte', '/demo-mrif/suivi', '/en/demo-mrif/demande'])(
  '%s is reached by everybody',
  async (path) => {
    const page = await visitor();
    await open(page, path);
    await axe(page);
    await expectNarrow(page);
  },
);

test('a complaint shows to its officer alone', async () => {
  const page = await visitor();
  await open(page, '/demo-mrif/plainte');
  await page.locator('select[name=category]').selectOption({ index: 1 });
  await page.locator('input[name=subject]').fill('Plainte fictive d’un parcours');
  await page.locator('textarea[name=body]').fill('Personne n’a répondu.');
  await send(page, /^Envoyer$/);
  await axe(page);
  const officer = await visitor();
  await signIn(officer, 'complaintsOfficer');
  await open(officer, '/demo-mrif/bureau/demandes?nature=plaintes');
  await axe(officer);
  await officer.getByRole('link', { name: 'Plainte fictive d’un parcours' }).click();
  await axe(officer);
  const agent = await visitor();
  await signIn(agent, 'agent');
  const answer = await agent.goto(officer.url());
  expect(answer?.status()).toBe(404);
});
