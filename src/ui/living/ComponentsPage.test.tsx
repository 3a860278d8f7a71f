import { describe, expect, it } from 'vitest';
import type { Lang } from '../../kernel/bilingual.ts';
import { NO_ASSETS } from '../assets.ts';
import { DeskPage } from '../layout/DeskPage.tsx';
import { paths } from '../paths.ts';
import { renderPage } from '../render.tsx';
import { faultsOfHtml } from '../testing-html.ts';
import { ComponentsPage } from './ComponentsPage.tsx';
import { exampleActor, exampleOrg } from './exampleOrg.ts';

const render = (lang: Lang) => {
  const org = exampleOrg();
  const nav = [{ items: [{ id: 'components', label: 'Composants', href: paths(org, lang).components() }] }];
  return renderPage(
    <ComponentsPage
      org={org}
      lang={lang}
      path={paths(org, 'fr').components()}
      origin="https://chancery.example"
      assets={NO_ASSETS}
      nav={nav}
      search={paths(org, lang).search()}
      footer={[{ title: 'Liens', links: [{ label: 'Accueil', href: paths(org, lang).home() }] }]}
    />,
  );
};

const renderDesk = (lang: Lang) => {
  const org = exampleOrg('ville');
  return renderPage(
    <DeskPage
      org={org}
      lang={lang}
      title="Actions"
      path={paths(org, 'fr').desk()}
      assets={NO_ASSETS}
      nav={[
        {
          items: [
            { id: 'actions', label: 'Actions', href: paths(org, lang).deskRegister('actions'), icon: 'handshake', count: 2, late: true },
          ],
        },
      ]}
      current="actions"
      actor={exampleActor(org)}
      theme="dark"
      search={paths(org, lang).deskSearch()}
      primary={{ label: 'Consigner', href: paths(org, lang).deskNew('actions') }}
      breadcrumbs={[{ label: 'Actions' }]}
    >
      <h1>Actions</h1>
    </DeskPage>,
  );
};

describe.each(['fr', 'en'] as const)('the living page, %s', (lang) => {
  const html = render(lang);
  it('is valid HTML', async () => {
    expect(await faultsOfHtml(html)).toEqual([]);
  });
  it('obeys the strict policy: no style attribute, no inline script, no handler', () => {
    expect(html).not.toMatch(/\sstyle=/);
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/);
    expect(html).not.toMatch(/\son\w+=/);
  });
  it('says its language, the other one, and that it is a demonstration', () => {
    expect(html).toContain(`<html lang="${lang}-CA" data-org="ministere">`);
    expect(html).toContain('hreflang="en-CA" href="https://chancery.example/en/demo/composants"');
    expect(html).toContain(lang === 'fr' ? 'données fictives' : 'fictional data');
  });
});

describe.each(['fr', 'en'] as const)('the frame of the desk, %s', (lang) => {
  const html = renderDesk(lang);
  it('is valid HTML', async () => {
    expect(await faultsOfHtml(html)).toEqual([]);
  });
  it('signs out by a POST', () => {
    expect(html).toMatch(/<form method="post" action="[^"]*\/deconnexion"/);
  });
  it('wears the theme of its organisation', () => {
    expect(html).toContain('data-org="ville" data-theme="dark"');
  });
});
