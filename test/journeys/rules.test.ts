import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axe } from '../lib/axe.ts';
import { openBrowser } from '../lib/browser.ts';
import { heading, open, signIn } from '../lib/people.ts';

const { visitor } = openBrowser();

const NOBODY = '11111111-1111-4111-8111-111111111111';
/** What no form of ours sends. */
const FORGED = [
  ['kind', 'invented'],
  ['on', '2026-02-31'],
  ['on', "'; drop table record; --"],
  ['post', 'nowhere'],
  ['post', NOBODY],
  ['participant', NOBODY],
  ['visibility', 'everybody'],
  ['conforms', 'yes'],
  ['title', 'ab'],
  ['sectors', '../../etc/passwd'],
  ['commitments', 'invented'],
] as const;

const RECORD = /\/bureau\/actions\/[0-9a-f-]{36}$/;
const dayFromToday = (days: number): string => Temporal.Now.plainDateISO('America/Toronto').add({ days }).toString();

/** Fills the form of a new action of protocol, which needs nobody met and counts toward no figure that other journeys look at. */
async function fill(
  page: Page,
  title: string,
  values: { readonly on?: string; readonly planned?: boolean } = {},
  prefix = '',
): Promise<void> {
  await open(page, `${prefix}/demo-mrif/bureau/actions/nouvelle`);
  await page.locator('input[name=kind][value=protocol]').check();
  if (values.on) await page.locator('input[name=on]').fill(values.on);
  if (values.planned) await page.locator('input[name=state][value=planned]').check();
  await page.locator('input[name=title]').fill(title);
}

/** The form as the browser would send it. */
const typed = (page: Page): Promise<Record<string, string>> =>
  page.evaluate<Record<string, string>>("Object.fromEntries(new FormData(document.querySelector('form.entry__form')))");

const save = (page: Page) => page.locator('form.entry__form .btn--primary').click();

test('what is planned is confirmed the day after, and counts from then on', async () => {
  const page = await visitor();
  await signIn(page, 'officer');
  await fill(page, 'Accueil planifié (parcours)', { on: dayFromToday(0), planned: true });
  await save(page);
  await page.waitForURL(RECORD);
  expect(await page.locator('.page-head').innerText()).toContain('Planifiée');
  await axe(page);
  await open(page, '/demo-mrif/bureau');
  await page.locator('section[aria-labelledby=lane-today]').getByRole('link', { name: 'Accueil planifié (parcours)' }).waitFor();
  await axe(page);
  await page.getByRole('link', { name: 'Accueil planifié (parcours)' }).first().click();
  await page.getByRole('button', { name: 'Confirmer qu’elle a été tenue' }).click();
  await page.locator('.page-head').getByText('Tenue').waitFor();
  await page.locator('#historique').getByText('a confirmé la tenue').waitFor();
  await axe(page);
});

test.each([
  ['fr', '', 'est à venir', 'Tenue le mois prochain'],
  ['en', '/en', 'is still to come', 'Held next month'],
] as const)('an action held in the future is refused in words, in %s, and nothing typed is lost', async (_lang, prefix, words, title) => {
  const page = await visitor();
  await signIn(page, 'officer', 'demo-mrif', prefix === '' ? 'fr' : 'en');
  await fill(page, title, { on: dayFromToday(30) }, prefix);
  await page.locator('#f-sectors').selectOption('culture');
  await save(page);
  const summary = page.locator('.errors, .error-summary, [role=alert]').first();
  await summary.waitFor();
  expect(await summary.innerText()).toContain(words);
  await axe(page);
  expect(await page.locator('input[name=title]').inputValue()).toBe(title);
  expect(await page.locator('input[name=on]').inputValue()).toBe(dayFromToday(30));
  expect(await page.locator('#f-sectors').inputValue()).toBe('culture');
  expect(await page.locator('input[name=kind]:checked').inputValue()).toBe('protocol');
  await page.locator('input[name=state][value=planned]').check();
  await save(page);
  await page.waitForURL(RECORD);
  expect(await heading(page)).toBe(title);
});

test('a form sent twice makes one record', async () => {
  const page = await visitor();
  await signIn(page, 'officer');
  await fill(page, 'Envoyée deux fois (parcours)');
  // As an impatient person on a slow line: the second press comes before the first is answered.
  const form = await typed(page);
  const [first, second] = await Promise.all([1, 2].map(() => page.request.post('/demo-mrif/bureau/actions', { form, maxRedirects: 0 })));
  expect([first?.status(), second?.status()]).toEqual([303, 303]);
  expect(second?.headers().location).toBe(first?.headers().location);
  await open(page, '/demo-mrif/bureau/actions?q=Envoy%C3%A9e+deux+fois');
  expect(await page.getByRole('link', { name: 'Envoyée deux fois (parcours)' }).count()).toBe(1);
});

test('the second of two people who edit is told, and overwrites nothing', async () => {
  const [one, other] = [await visitor(), await visitor()];
  await signIn(one, 'officer');
  await signIn(other, 'planner');
  await fill(one, 'Modifiée à deux (parcours)');
  await save(one);
  await one.waitForURL(RECORD);
  const edit = `${new URL(one.url()).pathname}/modifier`;
  await open(one, edit);
  await open(other, edit);
  await one.locator('input[name=title]').fill('Modifiée d’abord');
  await save(one);
  await one.waitForURL(RECORD);
  await other.locator('input[name=title]').fill('Modifiée ensuite');
  await save(other);
  await other
    .getByText(/a été modifiée? |a changé|quelqu’un/i)
    .first()
    .waitFor();
  await axe(other);
  expect(await other.locator('input[name=title]').inputValue(), 'what the second person typed is still there').toBe('Modifiée ensuite');
  await open(one, edit.replace('/modifier', ''));
  expect(await heading(one)).toBe('Modifiée d’abord');
});

test('forged and enormous forms get words, never a failure', async () => {
  const page = await visitor();
  await signIn(page, 'officer');
  await fill(page, 'Forgée (parcours)');
  const form = await typed(page);
  const send = (changed: Readonly<Record<string, string>>) =>
    page.request.post('/demo-mrif/bureau/actions', { form: { ...form, ...changed }, maxRedirects: 0 });

  const country = await send({ countries: 'ZZ' });
  expect(country.status()).toBe(422);
  expect(await country.text()).toMatch(/pays/i);
  const long = await send({ title: 'a'.repeat(10 * 1024 * 1024) });
  expect(long.status()).toBe(413);
  expect(await long.text()).toContain('<h1>');
  for (const [name, value] of FORGED) {
    const answer = await send({ [name]: value });
    const text = await answer.text();
    expect(answer.status(), `${name}=${value}`).toBe(422);
    expect(text, `${name}=${value}`).toContain('data-error-summary');
    expect(text.includes('Forgée (parcours)'), `what was typed beside ${name}=${value} is kept`).toBe(name !== 'title');
  }
});

test('an empty form tells every fault in the order of its fields', async () => {
  const page = await visitor();
  await signIn(page, 'officer');
  const answer = await page.request.post('/demo-mrif/bureau/actions', { form: { kind: 'x', on: '', title: '', stream: '' } });
  const text = await answer.text();
  const summary = text.slice(text.indexOf('data-error-summary'), text.indexOf('</ul>', text.indexOf('data-error-summary')));
  expect([...summary.matchAll(/href="#f-(\w+)"/g)].map(([, field]) => field)).toEqual(['kind', 'on', 'title', 'stream']);
});
