import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axe } from '../lib/axe.ts';
import { openBrowser } from '../lib/browser.ts';
import { LANGUAGES } from '../lib/pages.ts';
import { heading, open, signIn } from '../lib/people.ts';

const { visitor } = openBrowser();
const PAGE = '/demo-mrif/bureau/courriels-recus';

/** Nothing ends beyond the edge of a narrow screen. */
async function expectNarrow(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 740 });
  expect(await page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth')).toBe(true);
  await page.setViewportSize({ width: 1280, height: 800 });
}

test.each([
  ['fr', 'Stage à Bruxelles'],
  ['en', 'Question sur un permis'],
] as const)('an agent makes a request of a message that was kept aside, and discards another, in %s', async (lang, subject) => {
  const prefix = LANGUAGES.find(([one]) => one === lang)?.[1] ?? '';
  const page = await visitor();
  await signIn(page, 'agent', 'demo-mrif', lang);
  await page
    .getByRole('link', { name: /^(Courriels reçus|Mail received)$/ })
    .first()
    .click();
  await axe(page);
  await expectNarrow(page);
  await page.getByRole('link', { name: subject }).click();
  expect(await heading(page)).toBe(subject);
  await axe(page);
  await expectNarrow(page);
  await page.getByRole('button', { name: /^(Écarter|Discard)$/ }).click();
  await page.locator('[data-error-summary]').waitFor();
  await axe(page);
  await page.getByRole('button', { name: /^(En faire une demande|Make it a request)$/ }).click();
  await page.getByText(/est devenu une demande|became a request/).waitFor();
  await open(page, `${prefix}${PAGE}?etat=taken`);
  await page.getByRole('link', { name: subject }).click();
  await page.getByRole('link', { name: /^(Ouvrir le dossier|Open the file)$/ }).click();
  expect(await heading(page)).toBe(subject);

  await open(page, `${prefix}${PAGE}?etat=ignored`);
  await page
    .getByRole('link', { name: lang === 'fr' ? 'Les nouvelles de la semaine' : 'Réponse automatique' })
    .first()
    .click();
  await page.getByLabel(/^(Motif|Reason)/).fill('Fictif');
  await page.getByRole('button', { name: /^(Écarter|Discard)$/ }).click();
  await page.getByText(/Le courriel est écarté|was discarded/).waitFor();
});

test('a message to the mailbox of complaints is seen by their officer, and not by an agent', async () => {
  const agent = await visitor();
  await signIn(agent, 'agent');
  await open(agent, `${PAGE}?etat=tous`);
  expect(await agent.getByText('Insatisfaction').count()).toBe(0);
  const officer = await visitor();
  await signIn(officer, 'complaintsOfficer');
  await open(officer, PAGE);
  await officer.getByRole('link', { name: 'Insatisfaction' }).click();
  await axe(officer);
  await officer.getByRole('button', { name: 'En faire une plainte' }).waitFor();
});
