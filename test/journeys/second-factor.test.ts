import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { totpCode } from '../../src/identity/totp.ts';
import { axe } from '../lib/axe.ts';
import { openBrowser } from '../lib/browser.ts';
import { answered, emailOf, heading, open, signIn, signInAs } from '../lib/people.ts';

const { visitor } = openBrowser();
const PASSWORD = 'tout est fictif ici';
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** What an application does with the key that the page shows: base 32 (RFC 4648). */
function codeOf(key: string, steps: number): string {
  const bits = [...key.replaceAll(' ', '')].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const secret = Buffer.from(bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? []);
  return totpCode(secret, Temporal.Now.instant().add({ seconds: 30 * steps }));
}

const give = async (page: Page, code: string): Promise<void> => {
  await page.locator('input[name=code]').fill(code);
};

test('a member turns the second factor on, comes in with a code, and turns it off', async () => {
  const page = await visitor();
  await signIn(page, 'secretary');
  await open(page, '/demo-mrif/bureau/compte');
  await axe(page);
  await page.getByRole('link', { name: 'Configurer un second facteur' }).click();
  await page.getByRole('button', { name: 'Configurer l’application' }).click();
  await page.getByRole('img', { name: /^Carré à numériser/ }).waitFor();
  await axe(page);
  const key = await page.locator('main code').innerText();
  await give(page, codeOf(key, 0));
  await page.getByLabel('Mot de passe actuel').fill(PASSWORD);
  await answered(page, () => page.getByRole('button', { name: 'Activer' }).click());
  expect(await heading(page)).toBe('Codes de secours');
  await axe(page);
  const [recovery = ''] = await page.locator('main code').allInnerTexts();
  expect(await page.locator('main code').count()).toBe(10);

  const other = await visitor({ viewport: { width: 320, height: 640 } });
  await other.goto('/demo-mrif/connexion');
  await signInAs(other, emailOf('secretary', 'demo-mrif'), PASSWORD);
  await other.getByRole('heading', { name: 'Code de vérification' }).waitFor();
  await axe(other);
  await give(other, '000000');
  await other.getByRole('button', { name: 'Vérifier' }).click();
  await other.getByRole('alert').waitFor();
  await give(other, codeOf(key, 1));
  await other.getByRole('button', { name: 'Vérifier' }).click();
  await other.waitForURL('**/demo-mrif/bureau');

  await open(page, '/demo-mrif/second-facteur');
  await axe(page);
  await page.getByText('Désactiver le second facteur').click();
  await give(page, recovery);
  await page.getByLabel('Mot de passe actuel').fill(PASSWORD);
  await page.getByRole('button', { name: 'Confirmer' }).click();
  await page.getByText('Le second facteur est désactivé').waitFor();
  await axe(page);
});
