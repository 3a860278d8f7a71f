import { createServer, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { axe } from '../lib/axe.ts';
import { openBrowser } from '../lib/browser.ts';
import { open, signIn } from '../lib/people.ts';

const { visitor } = openBrowser();
const BASE = '/demo-mrif/bureau/administration';
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

interface Heard {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Somebody else's program, and the first thing that it is told. */
let receiver: Server;
let address = '';
const told = Promise.withResolvers<Heard>();
beforeAll(async () => {
  receiver = createServer(async (request, response) => {
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    told.resolve({ headers, body: await text(request) });
    response.end();
  });
  await new Promise<void>((done) => receiver.listen(0, '127.0.0.1', done));
  const at = receiver.address();
  if (at !== null && typeof at === 'object') address = `http://127.0.0.1:${at.port}/appel`;
});
afterAll(async () => {
  await new Promise((done) => receiver.close(done));
});

test('a program is given a key that opens what it says, until it is revoked', async () => {
  const page = await visitor();
  await signIn(page, 'administrator');
  await makeService(page, 'Tableau de bord inventé');
  await page.getByLabel('Nom de la clé').fill('Serveur inventé');
  await press(page, 'Émettre une clé');
  await page.locator('[data-error-summary]').waitFor();
  await axe(page);
  await page.getByLabel('Actions : lire', { exact: true }).check();
  await press(page, 'Émettre une clé');
  await axe(page);
  const key = await page.locator('.secret').innerText();

  const ask = (path: string) => fetch(`${inject('app').url}/api/v1/demo-mrif/${path}`, { headers: { authorization: `Bearer ${key}` } });
  expect((await ask('actions')).status).toBe(200);
  expect((await ask('contacts')).status, 'another scope').toBe(403);

  await page.getByRole('link', { name: 'Revenir au compte' }).click();
  await page
    .getByRole('row', { name: /Serveur inventé/ })
    .getByText('Valable')
    .waitFor();
  await page.getByRole('button', { name: /^Révoquer/ }).click();
  await page.getByText('La clé est révoquée').waitFor();
  await axe(page);
  expect((await ask('actions')).status).toBe(401);
});

async function makeService(page: Page, name: string): Promise<void> {
  await open(page, `${BASE}/services/nouveau`);
  await page.getByLabel('Nom du programme').fill(name);
  await page.getByLabel('À quoi il sert').fill('Parcours inventé');
  await page.getByLabel(/^Vérification/).check();
  await press(page, 'Créer le compte');
  await page.getByRole('heading', { name, level: 1 }).waitFor();
}

test('another program is told of what happens, with a signature, and the page shows that it answered', async () => {
  const page = await visitor();
  await signIn(page, 'administrator');
  await makeService(page, 'Récepteur inventé');
  await open(page, `${BASE}/points-d-appel`);
  const fill = async (url: string) => {
    await page.getByLabel('Adresse').fill(url);
    await page.getByLabel('Au nom du compte de service').selectOption({ label: 'Récepteur inventé' });
    await page.getByLabel('Actions', { exact: true }).check();
    await press(page, 'Ouvrir');
  };
  await fill('https://10.0.0.1/appel');
  await page.getByText('Cette adresse est celle d’un réseau interne').first().waitFor();
  await fill(address);
  const secret = await page.locator('code').filter({ hasText: 'whsec_' }).innerText();
  await axe(page);
  await page.getByRole('link', { name: address }).click();
  await press(page, 'Envoyer un message d’essai');
  const { headers, body } = await told.promise;
  expect(new Webhook(secret).verify(body, headers)).toMatchObject({ data: { organisation: 'demo-mrif', fictional: true } });
  const row = page.getByRole('main').locator('tbody tr').first();
  await expect.poll(async () => (await page.reload()) && (await row.innerText()), { timeout: 15_000 }).toContain('Reçu');
  expect(await row.innerText()).toContain('200');
  await axe(page);
  await press(page, 'Fermer');
  await page.getByText('Le point d’appel est fermé').waitFor();
});
