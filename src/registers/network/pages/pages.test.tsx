import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../db/testing.ts';
import type { Database } from '../../../db/transaction.ts';
import { LANGS, type Lang } from '../../../kernel/bilingual.ts';
import { NO_ASSETS } from '../../../ui/assets.ts';
import { DeskPage } from '../../../ui/layout/DeskPage.tsx';
import { PortalPage } from '../../../ui/layout/PortalPage.tsx';
import { renderPage } from '../../../ui/render.tsx';
import { faultsOfHtml } from '../../../ui/testing-html.ts';
import type { Page, Reply } from '../../../web/reply.ts';
import type { Visit } from '../../../web/visit.ts';
import { NetworkMap } from '../NetworkMap.tsx';
import { loadNetwork } from '../reference.ts';
import { loadPosts, postsOn } from '../store.ts';
import { type Asked, NOW, ORG, openNetwork, request, signedIn } from '../testing.ts';
import { createPost, formAct, formPage, newPostPage } from './forms.tsx';
import { networkDesk } from './list.tsx';
import { networkPortal } from './portal.tsx';
import { postPortal } from './portal-post.tsx';
import { postDesk } from './record.tsx';

let database: TestDatabase;
let db: Database;
let planner: string;
let officer: string;
let paris: string;
beforeAll(async () => {
  database = await testDatabase();
  db = await openNetwork(database);
  const folder = fileURLToPath(new URL('../../../../data/network/mrif/', import.meta.url));
  await db.asOwner((tx) => loadNetwork(tx, ORG, folder, NOW));
  planner = await signedIn(db, 'planner');
  officer = await signedIn(db, 'officer');
  const posts = await db.visit(ORG.slug, (tx) => loadPosts(tx, ORG.id));
  paris = posts.find(({ periods }) => periods[0]?.name.fr === 'Délégation générale du Québec à Paris')?.id ?? '';
});
afterAll(async () => {
  await db.close();
  await database.close();
});

const framed = (page: Page, lang: Lang): string => {
  const Layout = page.layout === 'desk' ? DeskPage : PortalPage;
  return renderPage(
    <Layout
      org={ORG}
      lang={lang}
      title={page.title}
      path="/essai-reseau"
      assets={NO_ASSETS}
      nav={[]}
      current={page.current}
      breadcrumbs={page.crumbs}
    >
      {page.body}
    </Layout>,
  );
};
const ask = (asked: Asked, answer: (visit: Visit) => Promise<Reply>) => request(db, asked, answer);
/** Rendered inside nothing but its layout; what a page needs of the database it has read by then. */
async function shown(asked: Asked, answer: (visit: Visit) => Promise<Reply>): Promise<string> {
  const reply = await ask(asked, answer);
  return reply.kind === 'page' ? framed(reply, asked.lang ?? 'fr') : expect.fail(JSON.stringify(reply));
}

describe.each(LANGS)('pages in %s', (lang) => {
  const pages: readonly (readonly [string, () => Asked, (visit: Visit) => Promise<Reply>])[] = [
    ['network today', () => ({ token: null }), networkPortal],
    ['list of 2014', () => ({ token: null, query: { liste: '2014' } }), networkPortal],
    ['recent list, bureaus', () => ({ token: null, query: { liste: 'recente', type: 'bureau' } }), networkPortal],
    ['a day before any post', () => ({ token: null, query: { jour: '1900-01-01' } }), networkPortal],
    ['a post', () => ({ token: null, params: { id: paris } }), postPortal],
    ['desk list', () => ({ token: officer }), networkDesk],
    ['desk list of nothing', () => ({ token: planner, query: { pays: 'AQ' } }), networkDesk],
    ['desk record', () => ({ token: planner, params: { id: paris } }), postDesk],
    ['new', () => ({ token: planner }), newPostPage],
    ['edit', () => ({ token: planner, params: { id: paris } }), formPage('edit')],
    ['change', () => ({ token: planner, params: { id: paris } }), formPage('change')],
    ['closing', () => ({ token: planner, params: { id: paris } }), formPage('close')],
    ['a form refused', () => ({ token: planner, form: { cityFr: 'Ville', timeZone: 'Mars/Base', lat: '95' } }), createPost],
  ];
  it.each(pages)('%s is valid HTML', async (_name, asked, answer) => {
    expect(await faultsOfHtml(await shown({ ...asked(), lang }, answer))).toEqual([]);
  });
});

describe('the map', () => {
  it('says how many, where, and gives the list by country', async () => {
    const posts = await db.visit(ORG.slug, (tx) => postsOn(tx, ORG.id, '2014-06-01'));
    const page = (lang: Lang) =>
      framed(
        {
          kind: 'page',
          layout: 'portal',
          title: 'x',
          current: 'x',
          body: <NetworkMap posts={posts} lang={lang} paths={PATHS} heading />,
        },
        lang,
      );
    const PATHS = await request(db, { token: null }, async ({ paths }) => paths);
    expect(page('fr').replaceAll('\u00a0', ' ')).toMatch(/Au moins 22 représentations, \d+ pays/);
    expect(page('fr').replaceAll('\u00a0', ' ')).toMatch(/7 délégations générales/);
    expect(page('en').replaceAll('\u00a0', ' ')).toMatch(/At least 22 posts, \d+ countries/);
    expect(page('fr').replaceAll('\u00a0', ' ')).toContain('dont 3 à vérifier ou annoncées');
    expect(page('fr')).toContain('UNESCO</text>');
  });
});

describe('words', () => {
  it('an unknown date is said to be unknown, with the list that names the post', async () => {
    const html = await shown({ token: null, params: { id: paris } }, postPortal);
    expect(html).toContain('inconnue');
    expect(html).toContain('liste de 2014');
    expect(html.replaceAll('\u00a0', ' ')).toContain('16 h, vendredi 20 novembre 2026');
  });
  it('what is planned is neither counted nor on the map', async () => {
    const html = await shown({ token: null, query: { liste: 'recente' } }, networkPortal);
    expect(html).toContain('Projetées ou à confirmer');
    expect(html).not.toContain('Seattle</text>');
  });
  it('a form refused keeps what was typed and says why', async () => {
    const reply = await ask({ token: planner, form: { cityFr: 'Ville gardée', timeZone: 'Mars/Base', lat: '95' } }, createPost);
    expect(reply).toMatchObject({ kind: 'page', status: 422 });
    const html = reply.kind === 'page' ? framed(reply, 'fr') : '';
    for (const words of ['Ville gardée', 'Mars/Base', 'est inconnu', 'Écrivez une latitude de']) expect(html).toContain(words);
  });
  it('the officer reads and has no button to change', async () => {
    const html = await shown({ token: officer, params: { id: paris } }, postDesk);
    expect(html).not.toContain('/modifier');
    expect(html).not.toContain('correction?');
  });
});

describe('forms', () => {
  it('a change goes to the record, which shows it', async () => {
    const form = {
      _version: '1',
      since: '2026-11-01',
      type: 'generalDelegation',
      nameFr: 'Délégation générale du Québec à Paris',
      nameEn: 'Québec General Delegation in Paris',
      head: 'Personne fictive',
      source: 'Essai',
    };
    expect(await ask({ token: planner, params: { id: paris }, form }, formAct('change'))).toMatchObject({ kind: 'redirect' });
    const html = await shown({ token: planner, params: { id: paris } }, postDesk);
    for (const words of ['Personne fictive', 'a consigné une nouvelle direction', '31\u00a0oct.\u00a02026']) expect(html).toContain(words);
  });
  it('the form of a period that is none is not found', async () => {
    const asked = { token: planner, params: { id: paris }, query: { periode: 'x' } };
    expect(await ask(asked, formPage('correct'))).toMatchObject({ kind: 'refused', refusals: [{ id: 'notFound' }] });
    const refused = await ask(
      { token: officer, params: { id: paris }, form: { _version: '2', until: '2026-11-20', source: 'abc' } },
      formAct('close'),
    );
    expect(refused).toMatchObject({ kind: 'refused', refusals: [{ id: 'forbidden' }] });
  });
});
