import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axe } from '../lib/axe.ts';
import { openBrowser } from '../lib/browser.ts';
import { LANGUAGES } from '../lib/pages.ts';
import { answered, heading, open, signIn } from '../lib/people.ts';

const { visitor } = openBrowser();

interface Given {
  readonly number: string;
  readonly secret: string;
}

/** Fills the form of a request or a complaint and sends it as somebody who took her time; keeps number and code as the page gives them. */
async function file(page: Page, path: string, subject: string, attached: boolean): Promise<Given> {
  await open(page, path);
  await page.locator('select[name=category]').selectOption({ index: 1 });
  await page.locator('input[name=subject]').fill(subject);
  await page.locator('textarea[name=body]').fill('Question fictive du parcours.');
  await page.locator('input[name=email]').fill('camille.fictive@personne.example');
  if (attached)
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'piece.csv', mimeType: 'text/csv', buffer: Buffer.from('annee,nombre\n2025,3\n') });
  const earlier = Temporal.Now.instant().subtract({ minutes: 1 }).toString();
  await page.locator('input[name=_shown]').evaluate((field, value) => field.setAttribute('value', value), earlier);
  await page.locator('main form .form__go button').click();
  await page.locator('input[name=secret]').waitFor({ state: 'attached' });
  return {
    number: await page.locator('main input[name=number]').inputValue(),
    secret: await page.locator('main input[name=secret]').inputValue(),
  };
}

/** Opens the follow-up page with number and code. */
async function follow(page: Page, prefix: string, { number, secret }: Given): Promise<void> {
  await open(page, `${prefix}/demo-mrif/suivi?numero=${number}`);
  await page.locator('input[name=secret]').fill(secret);
  await page.locator('main form button').first().click();
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** Looks at a page by axe, and on a phone of 320 px. */
async function look(page: Page): Promise<void> {
  await axe(page);
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 740 });
  expect(await page.evaluate('document.documentElement.scrollWidth'), page.url()).toBeLessThanOrEqual(320);
  if (size) await page.setViewportSize(size);
}

/** Does what a form of the desk is for. */
async function act(page: Page, record: string, noun: string, fill: () => Promise<unknown>): Promise<void> {
  await open(page, `${record}?acte=${noun}`);
  await fill();
  await page.locator('#acte form .form__go button').first().click();
  await page.waitForURL((url) => url.pathname === new URL(record).pathname && url.searchParams.has('fait'));
}

test.each(LANGUAGES)(
  'a citizen without JavaScript asks, completes, reads the answer and says whether it satisfied, in %s',
  async (lang, prefix) => {
    const citizen = await visitor({ javaScriptEnabled: false });
    const subject = `Question du parcours ${lang}`;
    const given = await file(citizen, `${prefix}/demo-mrif/demande`, subject, true);
    expect(given.number).toMatch(/^D-\d{4}-\d{4}$/);

    const agent = await visitor();
    await signIn(agent, 'agent', 'demo-mrif', lang);
    await open(agent, `${prefix}/demo-mrif/bureau/demandes?numero=${given.number}`);
    const record = agent.url();
    expect(await heading(agent)).toBe(subject);
    await agent.getByText('piece.csv').first().waitFor();
    await act(agent, record, 'complement', async () => {
      await agent.locator('#acte label:has(input[name=correction][value=incomplete])').click();
      await agent.locator('#acte textarea[name=body]').fill('De quelle année parlez-vous?');
    });

    await follow(citizen, prefix, given);
    await citizen.getByText('De quelle année parlez-vous?').waitFor();
    await citizen.locator('textarea[name=body]').fill('De 2025.');
    await citizen.locator('button[name=complete]').click();
    await citizen.getByText('De 2025.').waitFor();

    await act(agent, record, 'reponse', async () => {
      await agent.locator('#acte textarea[name=body]').fill('Voici la réponse fictive.');
    });
    await act(agent, record, 'fermeture', async () => undefined);

    await follow(citizen, prefix, given);
    await citizen.getByText('Voici la réponse fictive.').waitFor();
    const looking = await visitor();
    await follow(looking, prefix, given);
    await look(looking);
    await citizen.locator('input[name=level][value=rather]').check();
    await citizen.locator('form:has(input[name=level]) button').click();
    await citizen.locator('textarea[name=comment]').fill(`Commentaire du parcours ${lang}`);
    await answered(citizen, () => citizen.locator('form:has(textarea[name=comment]) button').click());
    expect(await citizen.locator('input[name=level], textarea[name=comment]').count()).toBe(0);

    await open(agent, `${prefix}/demo-mrif/bureau/demandes/satisfaction`);
    await agent.getByText(`Commentaire du parcours ${lang}`).waitFor();
    await look(agent);
  },
);

test.each(LANGUAGES)('a complaints officer handles a complaint that the agent sees nowhere, in %s', async (lang, prefix) => {
  const citizen = await visitor();
  const subject = `Xylographie du parcours ${lang}`;
  const given = await file(citizen, `${prefix}/demo-mrif/plainte`, subject, false);
  expect(given.number).toMatch(/^[A-Z]+-\d{4}-\d{4}$/);
  await look(citizen);

  const officer = await visitor();
  await signIn(officer, 'complaintsOfficer', 'demo-mrif', lang);
  await open(officer, `${prefix}/demo-mrif/bureau/demandes?nature=plaintes`);
  await officer.getByRole('link', { name: subject }).first().waitFor();
  await look(officer);
  await officer.getByRole('link', { name: subject }).first().click();
  const record = officer.url();
  await look(officer);
  await act(officer, record, 'reponse', () => officer.locator('#acte textarea[name=body]').fill('Réponse fictive à la plainte.'));

  const agent = await visitor();
  await signIn(agent, 'agent', 'demo-mrif', lang);
  expect((await agent.goto(new URL(record).pathname))?.status()).toBe(404);
  const desk = `${prefix}/demo-mrif/bureau`;
  for (const path of [
    desk,
    `${desk}/demandes`,
    `${desk}/demandes?nature=plaintes`,
    `${desk}/demandes?vue=toutes&nature=plaintes`,
    `${desk}/demandes?numero=${given.number}`,
    `${desk}/demandes/satisfaction?nature=plaintes`,
    `${desk}/recherche?q=xylographie`,
  ]) {
    await open(agent, path);
    const main = await agent.locator('main').innerHTML();
    // What was typed is said again by a search; nothing of the record is.
    expect(main.includes(subject) || main.includes(new URL(record).pathname.split('/').at(-1) ?? ''), path).toBe(false);
  }

  await follow(citizen, prefix, given);
  await citizen.getByText('Réponse fictive à la plainte.').waitFor();
  await look(citizen);
});
