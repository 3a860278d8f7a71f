import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTemplate, fillTemplate, leftOpen, PLACEHOLDER_IDS, PLACEHOLDERS } from './rules.ts';

const wrong = (body: string) => checkTemplate(body).map(({ values }) => values?.value);

describe('a template', () => {
  it.each([
    ['Bonjour {nom},', []],
    ['Hello {name}, {number}', []],
    ['Hello {nom}', []], // the words of either language
    ['Bonjour {prenom}, {nom}', ['{prenom}']],
    ['{x} {x} {y}', ['{x}', '{y}']],
    ['{Nom}', ['{Nom}']],
    ['{ nom }', ['{ nom }']],
    ['{}', ['{}']],
    ['Bonjour {nom', ['{nom']],
    ['nom} bonjour', ['} bonjour']],
    ['sans rien', []],
  ])('%j is refused for %j', (body, refused) => {
    expect(wrong(body)).toEqual(refused);
  });

  it('is filled with what is known, and keeps the rest for whoever writes', () => {
    const body = 'Bonjour {nom}, votre demande {numero} sera traitée au plus tard {echeance}. {name}';
    const letter = fillTemplate(body, { name: 'Aïcha', number: 'D-2026-0417', due: '' });
    expect(letter).toBe('Bonjour Aïcha, votre demande D-2026-0417 sera traitée au plus tard {echeance}. Aïcha');
    expect(leftOpen(letter)).toEqual(['{echeance}']);
  });

  it('does not fill what a value says', () => {
    expect(fillTemplate('{objet}', { subject: '{numero} $& $1', number: 'D-1' })).toBe('{numero} $& $1');
  });

  it('leaves nothing open when everything is known, whatever the text around', () => {
    const slot = fc.constantFrom(...PLACEHOLDER_IDS).chain((id) => fc.constantFrom(`{${PLACEHOLDERS[id].fr}}`, `{${PLACEHOLDERS[id].en}}`));
    const text = fc.string().map((one) => one.replace(/[{}]/g, ''));
    const all = Object.fromEntries(PLACEHOLDER_IDS.map((id) => [id, 'x']));
    fc.assert(
      fc.property(fc.array(fc.oneof(slot, text)), (parts) => {
        const body = parts.join('');
        expect(checkTemplate(body)).toEqual([]);
        expect(leftOpen(fillTemplate(body, all))).toEqual([]);
      }),
    );
  });
});
