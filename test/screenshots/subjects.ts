import type { Page } from 'playwright-core';
import { ADMINISTRATION, DESK, PORTAL } from '../lib/pages.ts';

export interface Subject {
  readonly name: string;
  readonly org: string;
  /** Without the language. */
  readonly path: string;
  readonly desk: boolean;
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

const listed = (paths: readonly string[], org: string, desk: boolean): readonly Subject[] =>
  paths.map((path) => ({ name: nameOf(path), org, path, desk }));

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
  { name: 'components', org, path: `/${org}/composants`, desk: false },
  { name: 'not-found', org, path: `/${org}/page-inconnue`, desk: false },
  { name: 'empty-list', org, path: `/${org}/actions?q=zzzz`, desk: false },
  { name: 'form-errors', org, path: `/${org}/demande`, desk: false, act: send('main form[method=post] .btn--primary') },
  { name: 'record-public', org, path: `/${org}/actions`, desk: false, act: follow('main tbody th a') },
  { name: 'post-public', org, path: `/${org}/reseau`, desk: false, act: follow('main tbody th a') },
  { name: 'desk-empty-list', org, path: `/${org}/bureau/actions?q=zzzz`, desk: true },
  {
    name: 'desk-form-errors',
    org,
    path: `/${org}/bureau/actions/nouvelle`,
    desk: true,
    act: send('main form[method=post] .btn--primary'),
  },
  ...['ententes', 'missions'].map((list) => ({
    name: `public-${list}`,
    org,
    path: `/${org}/${list}`,
    desk: false,
    // The table under the plot of missions leads to quarters.
    act: follow('main tbody th a:not([href*="/trimestres/"])'),
  })),
  ...FORMS.map((path) => ({ name: nameOf(`/${org}/bureau/${path}`), org, path: `/${org}/bureau/${path}`, desk: true })),
  ...['actions', 'contacts', 'reseau', 'ententes', 'missions'].map((list) => ({
    name: `edit-${list}`,
    org,
    path: `/${org}/bureau/${list}`,
    desk: true,
    act: edit,
  })),
  ...RECORDS.map((list) => ({
    name: `record-${list.replace('/', '-')}`,
    org,
    path: `/${org}/bureau/${list}`,
    desk: true,
    act: follow(list === 'demandes' ? 'main a.req__t' : 'main tbody th a'),
  })),
];

/** Both organisations: the city wears its own theme; the real organisations have a home without figures of a demonstration. */
export const subjectsOf = (org: string): readonly Subject[] => [
  ...listed(PORTAL(org), org, false),
  ...(org === 'demo-mrif'
    ? listed(['/mrif', '/ville-quebec'], org, false).map((one) => ({ ...one, name: `home-${one.path.slice(1)}` }))
    : []),
  ...listed([...DESK(org), ...ADMINISTRATION(org)], org, true),
  ...states(org),
];
