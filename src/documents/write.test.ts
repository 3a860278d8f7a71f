import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Request } from './inputs.ts';
import type { Letter, LongText, Summary } from './shapes.ts';
import { readPdf as read } from './testing-read.ts';
import { writePdf } from './write.ts';

const HOSTILE = '#import "x.typ": * *gras* _x_ $a$ `code` \\ @ref <l> // note /* */ #panic("non") = Titre';

const SUMMARY: Summary = {
  kind: 'Action',
  number: 'ACT-2026-0007',
  title: 'Rencontre à Dakar — suivi',
  state: 'Tenue',
  visibility: 'Organisation',
  sections: [
    {
      title: 'Renseignements',
      facts: [
        { label: 'Pays', value: 'Sénégal' },
        { label: 'Texte', value: HOSTILE },
        { label: 'Sans valeur', value: '' },
      ],
    },
    { title: 'Résumé', text: 'Première ligne\ndeuxième ligne.\n\n« Paragraphe »\u202f: 1\u00a0000 → 2\u00a0000 ≤ 85\u00a0% Œuvre’' },
    { title: 'Coûts', table: { columns: ['Poste', 'Montant'], rows: [['Billet', '1\u00a0200,00\u00a0$']], numeric: [1] }, note: 'Note.' },
    { text: 'adresse'.repeat(40) },
  ],
};
const LETTER: Letter = {
  sender: 'Direction des relations\n525, boulevard fictif',
  placeAndDay: 'Québec, le 21 novembre 2026',
  addressee: 'Madame Ève Côté\n1, rue Première',
  reference: 'DEM-2026-0001',
  subject: 'Votre demande',
  body: `Madame,\n\n${HOSTILE}\n\nVeuillez agréer nos salutations.`,
  signatory: 'Anne Tremblay\nDirectrice',
};
const TEXT: LongText = { title: 'Entente', lead: 'Entre les parties.', chapters: [{ title: 'Article 1', text: 'Objet.' }] };

const common = { organisation: 'Ministère fictif', day: '21 novembre 2026', fictional: true } as const;
const requests: readonly Request[] = (['fr', 'en'] as const).flatMap((lang) => [
  { ...common, lang, template: 'summary', data: SUMMARY } as const,
  { ...common, lang, template: 'letter', data: LETTER } as const,
  { ...common, lang, template: 'text', data: TEXT } as const,
]);

async function written(request: Request): Promise<Buffer> {
  const decision = await writePdf(request);
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusals));
  return decision.value.pdf;
}

test.each(requests)('$template in $lang is an accessible PDF that an independent reader opens', async (request) => {
  const pdf = await written(request);
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.includes('<pdfuaid:part>1</pdfuaid:part>')).toBe(true);
  const found = await read(pdf);
  expect(found).toMatchObject({ pages: 1, tagged: true, info: { Language: expect.stringMatching(new RegExp(`^${request.lang}`)) } });
  expect(String(found.info.Title)).not.toBe('');
  expect(found.tree).toContain('"H1"');
  expect(found.text).toContain(request.lang === 'fr' ? 'Démonstration — données fictives' : 'Demonstration — fictional data');
});

test('text is what was given: accents, quotation marks, narrow spaces, arrows; nothing in it is executed', async () => {
  const { text, tree, info } = await read(await written({ ...common, lang: 'fr', template: 'summary', data: SUMMARY }));
  expect(info.Title).toBe('ACT-2026-0007 — Rencontre à Dakar — suivi');
  expect(text).toContain('« Paragraphe » : 1 000 → 2 000 ≤ 85 % Œuvre’');
  expect(text.replaceAll(' ', '')).toContain(HOSTILE.replaceAll(' ', ''));
  expect(text).not.toContain('Sans valeur');
  expect(tree).toContain('"TH"');
});

test('the same request gives the same bytes', async () => {
  const request: Request = { ...common, lang: 'fr', template: 'letter', data: LETTER };
  expect((await written(request)).equals(await written(request))).toBe(true);
});

test('a character that no font has is replaced by a sign, and the document says so', async () => {
  const { text } = await read(await written({ ...common, lang: 'fr', template: 'text', data: { ...TEXT, lead: 'Été \u{1d800} hiver' } }));
  expect(text).toContain('Été ▫ hiver');
  expect(text).toContain('tient lieu de caractères');
});

test('whatever is typed can be written', async () => {
  const random = fc.sample(fc.string({ unit: 'binary', maxLength: 40 }), { numRuns: 60, seed: 7 });
  const texts = [...random, '日本 大使', 'عربي', '✓ ☐', '\u0e33\u0301', '\ue000\ufffe', '👩‍🚀'];
  const chapters = texts.map((text) => ({ title: `t${text}`, text }));
  await written({ ...common, lang: 'fr', template: 'text', data: { title: texts.join(''), lead: '', chapters } });
});

test('what takes too much time or memory is stopped, and the next document is written', async () => {
  const chapters = Array.from({ length: 400 }, (_, n) => ({ title: `Article ${n}`, text: 'Paragraphe fictif.\n\n'.repeat(40) }));
  const long: Request = { ...common, lang: 'fr', template: 'text', data: { ...TEXT, chapters } };
  const roomy = { milliseconds: 60_000, memory: 10_000_000_000 };
  const heavy = { ok: false, refusals: [{ id: 'documentTooHeavy' }] };
  expect(await writePdf(long, { ...roomy, milliseconds: 1 })).toEqual(heavy);
  if (process.platform === 'linux') expect(await writePdf(long, { ...roomy, memory: 1 })).toEqual(heavy);
  expect((await writePdf({ ...common, lang: 'fr', template: 'letter', data: LETTER })).ok).toBe(true);
});

test('what is too long is refused', async () => {
  const data = { ...TEXT, lead: 'x'.repeat(5_000_001) };
  expect(await writePdf({ ...common, lang: 'fr', template: 'text', data })).toEqual({ ok: false, refusals: [{ id: 'documentTooLong' }] });
});
