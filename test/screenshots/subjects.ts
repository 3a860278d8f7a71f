import type { Page } from 'playwright-core';
import type { Role } from '../../src/kernel/actor.ts';
import { ADMINISTRATION, DESK, PORTAL } from '../lib/pages.ts';

export interface Subject {
  readonly name: string;
  readonly org: string;
  /** Without the language. */
  readonly path: string;
  /** Who reads it: requests are shown to whoever answers them, the rest of the desk to the administrator; null: the public. */
  readonly reader: Role | null;
  /** What is done on the page before its picture is taken. */
  readonly act?: (page: Page) => Promise<void>;
}

const follow = (selector: string) => async (page: Page) => {
  const href = await page.locator(selector).first().getAttribute('href');
  if (href !== null) await page.goto(href);
};
/** The form of the first record of a list. */
const edit = async (page: Page) => {
  const href = await page.locator('main tbody th a').first().getAttribute('href');
  if (href !== null) await page.goto(`${href}/modifier`);
};
const send = (selector: string) => async (page: Page) => {
  await page.locator(selector).first().click();
  await page.locator('[data-error-summary]').waitFor();
};

/** `/demo-mrif/bureau/actions?q=zz` → `bureau-actions-q-zz`. */
const nameOf = (path: string): string =>
  path
    .replace(/^\/[^/?]+\/?/, '')
    .replaceAll(/[^\p{L}\d]+/gu, '-')
    .replace(/^$/, 'home');

const readerOf = (path: string): Role | null => {
  if (/\/bureau\/(demandes(?!\/modeles)|courriels-recus)/.test(path)) return 'agent';
  return /\/(bureau|mot-de-passe|second-facteur|cles-acces|identites)/.test(path) ? 'administrator' : null;
};

const subject = (org: string, path: string, name = nameOf(path), act?: Subject['act']): Subject => ({
  name,
  org,
  path,
  reader: readerOf(path),
  ...(act ? { act } : {}),
});

const listed = (paths: readonly string[], org: string): readonly Subject[] => paths.map((path) => subject(org, path));

const FORMS = ['contacts/nouveau', 'soutiens/nouveau', 'reseau/nouveau', 'demandes/nouvelle'];
/** Lists of the desk whose first record is shown. */
const RECORDS = [
  'actions',
  'contacts',
  'soutiens',
  'reseau',
  'demandes',
  'ententes',
  'missions',
  'visites',
  'invitations',
  'accreditations',
  'cadeaux',
  'administration/comptes',
  'administration/courriels',
];

/** States that an address alone does not show: forms sent with errors, lists that found nothing, records. */
const states = (org: string): readonly Subject[] => [
  subject(org, `/${org}/composants`, 'components'),
  subject(org, `/${org}/page-inconnue`, 'not-found'),
  subject(org, `/${org}/actions?q=zzzz`, 'empty-list'),
  subject(org, `/${org}/demande`, 'form-errors', send('main form[method=post] .btn--primary')),
  subject(org, `/${org}/actions`, 'record-public', follow('main tbody th a')),
  subject(org, `/${org}/reseau`, 'post-public', follow('main tbody th a')),
  subject(org, `/${org}/bureau/actions?q=zzzz`, 'desk-empty-list'),
  subject(org, `/${org}/bureau/actions/nouvelle`, 'desk-form-errors', send('main form[method=post] .btn--primary')),
  // Other tables of these pages lead to countries and quarters.
  ...['ententes', 'missions'].map((list) =>
    subject(org, `/${org}/${list}`, `public-${list}`, follow(`main tbody th a[href*="/${list}/"]:not([href*="/trimestres/"])`)),
  ),
  ...FORMS.map((path) => subject(org, `/${org}/bureau/${path}`)),
  ...['actions', 'contacts', 'reseau', 'ententes', 'missions'].map((list) => subject(org, `/${org}/bureau/${list}`, `edit-${list}`, edit)),
  ...RECORDS.map((list) =>
    subject(
      org,
      `/${org}/bureau/${list}`,
      `record-${list.replace('/', '-')}`,
      follow(list === 'demandes' ? 'main a.req__t' : 'main tbody th a'),
    ),
  ),
];

/** Both organisations: the city wears its own theme; the real organisations have a home without figures of a demonstration. */
export const subjectsOf = (org: string): readonly Subject[] => [
  ...listed(PORTAL(org), org),
  ...(org === 'demo-mrif' ? ['mrif', 'ville-quebec'].map((real) => subject(org, `/${real}`, `home-${real}`)) : []),
  ...listed([...DESK(org), ...ADMINISTRATION(org)], org),
  ...states(org),
];
