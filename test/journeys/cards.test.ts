import { describe, expect, inject, it } from 'vitest';
import { CARD_SIZE } from '../../src/ui/cards.ts';
import { PORTAL } from '../lib/pages.ts';

const { url } = inject('app');
const text = async (path: string) => (await fetch(`${url}${path}`)).text();
const said = (html: string, name: string) => html.match(new RegExp(`property="${name}" content="([^"]+)"`))?.[1];

/** Pages that have no card: the door of the desk. */
const DOOR = /connexion$|lien$/;

describe.each(['demo-mrif', 'demo-ville-quebec'])('what is shown where a page of %s is shared', (org) => {
  it('is a picture of the size that is said, with its text, in the language of the page', async () => {
    const pictures = new Map<string, string>();
    const check = async (path: string, lang: string): Promise<boolean> => {
      const html = await text(path);
      const picture = said(html, 'og:image') ?? '';
      expect(picture, path).toMatch(new RegExp(`-${lang}-[\\w]+\\.png$`));
      expect(said(html, 'og:image:alt')?.length, path).toBeGreaterThan(20);
      const { pathname } = new URL(picture);
      const first = !pictures.has(pathname);
      pictures.set(pathname, path);
      return first;
    };
    // Each page in French; in English, the first of each kind.
    for (const path of PORTAL(org).filter((one) => !DOOR.test(one))) if (await check(path, 'fr')) await check(`/en${path}`, 'en');
    expect(pictures.size).toBe(12);
    for (const picture of pictures.keys()) {
      const answer = await fetch(`${url}${picture}`);
      expect([answer.status, answer.headers.get('content-type')], picture).toEqual([200, 'image/png']);
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], picture).toEqual([CARD_SIZE.width, CARD_SIZE.height]);
    }
  });

  it('says the figure, on the page of an indicator', async () => {
    const html = await text(`/en/${org}/plan/demonstration/1`);
    expect(said(html, 'og:description')).toMatch(/\d.* against a target of /);
  });

  it('gives the figure to quote with its date, its source and the address where it stays', async () => {
    const figure = PORTAL(org).find((path) => path.includes('/chiffre?')) ?? '';
    for (const [path, state] of [
      [figure, 'figure published on'],
      [`/${org}/plan/demonstration/1`, 'figure not final, as known on'],
    ] as const) {
      const quoted = (await text(`/en${path}`)).match(/id="citation">([^<]+)</)?.[1] ?? '';
      expect(quoted, path).toContain(state);
      expect(quoted, path).toMatch(new RegExp(`https?://[^ ]+/en/${org}/plan/demonstration/1`));
    }
  });

  it('has the icons that its telephone asks for', async () => {
    const manifest: { readonly icons: readonly { readonly src: string; readonly sizes: string }[]; readonly start_url: string } =
      JSON.parse(await text(`/en/${org}/application.webmanifest`));
    expect(manifest.start_url).toBe(`/en/${org}`);
    for (const { src, sizes } of manifest.icons) {
      const bytes = Buffer.from(await (await fetch(`${url}${src}`)).arrayBuffer());
      expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`).toBe(sizes);
    }
    expect((await fetch(`${url}/nulle-part/application.webmanifest`)).status).toBe(404);
  });
});
