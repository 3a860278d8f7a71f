import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Lang } from '../../src/kernel/bilingual.ts';
import { axe } from '../lib/axe.ts';
import { openBrowser } from '../lib/browser.ts';
import { keyboardOf } from '../lib/keyboard.ts';
import { answered, heading, open, signIn } from '../lib/people.ts';

const { visitor } = openBrowser();
const prefixOf = (lang: Lang): string => (lang === 'en' ? '/en' : '');
const DESK = '/demo-mrif/bureau/demandes';

const MINE = {
  fr: { subject: 'Appel fictif sur un stage', template: 'Réponse du parcours', body: 'Bonjour {nom},\n\nVoici pour {numero}.' },
  en: {
    subject: 'Fictional call about an internship',
    template: 'Answer of the journey',
    body: 'Hello {name},\n\nHere it is for {number}.',
  },
} as const satisfies Record<Lang, object>;

/** Nothing ends beyond the edge of a narrow screen. */
async function expectNarrow(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 740 });
  expect(await page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth'), page.url()).toBe(true);
  await page.setViewportSize({ width: 1280, height: 900 });
}

async function keepTemplate(page: Page, lang: Lang): Promise<void> {
  await signIn(page, 'manager', 'demo-mrif', lang);
  await open(page, `${prefixOf(lang)}${DESK}/modeles/nouveau`);
  await axe(page);
  await page.locator('[name=name]').fill(MINE[lang].template);
  await page.locator(`[name=lang][value=${lang}]`).check();
  await page.locator('[name=body]').fill('{quoi}');
  await page.locator('main form .btn--primary').click();
  await page.locator('[data-error-summary]').waitFor();
  await page.locator('[name=body]').fill(MINE[lang].body);
  await page.locator('main form .btn--primary').click();
  await page.getByRole('link', { name: MINE[lang].template }).waitFor();
  await axe(page);
}

/** Opens the form of an act on the page of a request. */
async function openAct(page: Page, record: string, noun: string): Promise<void> {
  await open(page, `${record}?acte=${noun}`);
  await axe(page);
}
const send = async (page: Page): Promise<void> => {
  await page.locator('#acte form .btn--primary').click();
  await page.waitForURL(/\/demandes\/[0-9a-f-]{36}\?fait=/);
};
/** What the chips of the clocks say on the page of the request. */
const chips = async (page: Page): Promise<string> =>
  (await page.locator('main .clock').allInnerTexts()).join(' · ').replaceAll('\u00a0', ' ');

test.each(['fr', 'en'] as const)('an agent takes a request from the call to the closing, and its clocks follow, in %s', async (lang) => {
  const { subject, template } = MINE[lang];
  await keepTemplate(await visitor(), lang);
  const page = await visitor();
  await signIn(page, 'agent', 'demo-mrif', lang);
  await open(page, `${prefixOf(lang)}${DESK}/nouvelle`);
  await axe(page);
  await expectNarrow(page);
  await page.locator('[name=channel][value=telephone]').check();
  await page.locator(`[name=lang][value=${lang}]`).check();
  await page.locator('[name=category]').selectOption({ index: 1 });
  await page.locator('[name=subject]').fill(subject);
  await page.locator('main [name=body]').fill('Fictif');
  await page.locator('main [name=name]').fill('Personne Fictive');
  await page.locator('main form .btn--primary').click();
  await page.waitForURL(/\/demandes\/[0-9a-f-]{36}$/);
  const record = new URL(page.url()).pathname;
  const number = (await page.locator('main .num').first().innerText()).trim();
  expect(await heading(page)).toBe(subject);
  // Received now: two business days to acknowledge, ten to answer.
  expect(await chips(page)).toMatch(
    lang === 'fr' ? /2\sj ouvr\..*10\sj ouvr\.|10\sj ouvr\..*2\sj ouvr\./ : /2 bus\. d\..*10 bus\. d\.|10 bus\. d\..*2 bus\. d\./,
  );

  await openAct(page, record, 'accuse');
  await page.locator('[name=how][value=telephone]').check();
  await send(page);
  expect(await chips(page)).toMatch(lang === 'fr' ? /fait en 0\sj/ : /done in 0 d/);

  await openAct(page, record, 'complement');
  await page.locator('[name=correction][value=incomplete]').check();
  await page.locator('main [name=body]').fill('?');
  await send(page);
  expect(await chips(page)).not.toMatch(/10 (j ouvr|bus)/);
  await openAct(page, record, 'completude');
  await send(page);
  expect(await chips(page)).toMatch(/10 (j ouvr|bus)/);

  await takeByKeyboard(page, lang, subject);

  await openAct(page, record, 'reponse');
  await page.locator('[name=modele]').selectOption({ label: template });
  await answered(page, () => page.getByRole('button', { name: /^(Insérer le modèle|Insert the template)$/ }).click());
  await axe(page);
  expect(await page.locator('#acte [name=body]').inputValue()).toContain(`${lang === 'fr' ? 'Voici pour' : 'Here it is for'} ${number}.`);
  await answered(page, () => page.getByRole('button', { name: /^(Voir la lettre|See the letter)$/ }).click());
  await axe(page);
  await expectNarrow(page);
  expect(await page.locator('#acte [name=body]').inputValue()).toContain(number);
  await page.locator('[name=how][value=telephone]').check();
  await send(page);
  expect(await chips(page)).not.toMatch(/10 (j ouvr|bus)/);

  await openAct(page, record, 'fermeture');
  await send(page);
  await page
    .getByText(/^(Fermée|Closed)$/)
    .first()
    .waitFor();
  await open(page, `${prefixOf(lang)}${DESK}?numero=${number.toLowerCase()}`);
  expect(new URL(page.url()).pathname).toBe(record);
});

/** In the lanes: j to the request, x chooses it, Tab to the button. */
async function takeByKeyboard(page: Page, lang: Lang, subject: string): Promise<void> {
  await open(page, `${prefixOf(lang)}${DESK}`);
  await axe(page);
  await expectNarrow(page);
  await open(page, `${prefixOf(lang)}${DESK}?vue=libres&voie=telephone&file=plus-tard`);
  await axe(page);
  await expectNarrow(page);
  const keys = keyboardOf(page);
  const focused = () => page.evaluate<string>('document.activeElement.textContent');
  for (let rows = 0; rows < 60 && (await focused()) !== subject; rows++) await keys.press('j');
  expect(await focused()).toBe(subject);
  await keys.press('x');
  await page.getByText(/(Demandes choisies|Chosen requests) \(1\)/).waitFor();
  await page.getByRole('button', { name: /^(Prendre|Take)$/ }).focus();
  await keys.press('Enter');
  await page.getByText(/C’est fait pour 1 demande|Done for 1 request/).waitFor();
  await axe(page);
  await expectNarrow(page);
  await open(page, `${prefixOf(lang)}${DESK}?vue=miennes&voie=telephone&file=plus-tard`);
  await page.getByRole('link', { name: subject }).waitFor();
}

test('without a script an agent assigns several requests, and reads which were left and why', async () => {
  const page = await visitor({ javaScriptEnabled: false });
  await signIn(page, 'agent');
  for (const subject of ['Premier appel fictif', 'Second appel fictif']) {
    await open(page, `${DESK}/nouvelle`);
    await page.locator('[name=channel][value=counter]').check();
    await page.locator('[name=lang][value=fr]').check();
    await page.locator('[name=category]').selectOption({ index: 1 });
    await page.locator('[name=subject]').fill(subject);
    await page.locator('main [name=body]').fill('Fictif');
    await page.locator('main form .btn--primary').click();
    await page.waitForURL(/\/demandes\/[0-9a-f-]{36}$/);
  }
  await open(page, `${DESK}?vue=libres&voie=counter`);
  for (const subject of ['Premier appel fictif', 'Second appel fictif'])
    await page.locator('li.req', { hasText: subject }).locator('input[type=checkbox]').check();
  await page.getByRole('button', { name: 'Indésirables…' }).click();
  await page.locator('main form .btn--danger').click();
  await page.locator('[data-error-summary]').waitFor();
  await page.getByLabel('Motif').fill('Publicité fictive');
  await page.locator('main form .btn--danger').click();
  await page.getByText('C’est fait pour 2 demandes.').waitFor();
});
