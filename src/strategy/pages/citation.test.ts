import { expect, test } from 'vitest';
import { citationText } from './citation.ts';

const CITED = {
  org: { fr: 'Ministère inventé', en: 'Invented ministry' },
  label: { fr: 'Rencontres', en: 'Meetings' },
  plan: { fr: 'Plan inventé', en: 'Invented plan' },
  no: '1',
  today: '2026-11-21',
  address: 'https://chancery.example/x',
};

test('a quotation says the figure, who, what, whether it may change, and where', () => {
  expect(citationText('742 rencontres en 2024-2025.', { ...CITED, publishedOn: '2025-10-01' }, 'fr').replaceAll('\u00a0', ' ')).toBe(
    '742 rencontres en 2024-2025. Ministère inventé, « Rencontres », Plan inventé, indicateur 1, chiffre publié le 1er octobre 2025. https://chancery.example/x',
  );
  expect(citationText('507 meetings on November 21, 2026.', { ...CITED, publishedOn: null }, 'en').replaceAll('\u00a0', ' ')).toBe(
    '507 meetings on November 21, 2026. Invented ministry, “Meetings”, Invented plan, indicator 1, figure not final, as known on November 21, 2026. https://chancery.example/x',
  );
});
