import { expect, test } from 'vitest';
import { matching } from '../desk/search/suggestions.tsx';
import { trialOrg } from '../keep/testing-visit.ts';
import type { Lang } from '../kernel/bilingual.ts';
import { paths } from '../ui/paths.ts';
import { COMPOSITION } from './compose.ts';

/** What people type, and the page that they mean. Every one of these once found nothing. */
const TYPED: readonly (readonly [string, string])[] = [
  ['nouvelle entente', 'newAgreement'],
  ['new agreement', 'newAgreement'],
  ['ajouter contact', 'newPerson'],
  ['ajouter un contact', 'newPerson'],
  ['new meeting', 'newAction'],
  ['nouvelle réunion', 'newAction'],
  ['créer une mission', 'newMission'],
  ['nouvelle demande', 'newRequest'],
  ['inscrire un cadeau', 'newGift'],
  ['passwords', 'account'],
  ['mot de passe', 'account'],
  ['mots de passe', 'account'],
  ['vacances', 'calendars'],
  ['jours fériés', 'calendars'],
  ['jour ferie', 'calendars'],
  ['holiday', 'calendars'],
  ['notifications', 'notices'],
  ['tableau de bord', 'plan'],
  ['dashboard', 'plan'],
  ['inviter', 'accounts'],
  ['excel', 'imports'],
  ['manuel', 'guide'],
  ['plaintes', 'requests'],
];

test.each(TYPED)('« %s » finds %s, in both languages', (typed, id) => {
  const entries = COMPOSITION.slices.flatMap((slice) => [...(slice.deskNav ?? []), ...(slice.commands ?? [])]);
  for (const lang of ['fr', 'en'] as const satisfies readonly Lang[]) {
    const commands = entries.map(({ label, also, id: own }) => ({ label: label[lang], href: own, ...(also ? { also } : {}) }));
    expect(
      matching(commands, typed)
        .slice(0, 6)
        .map(({ href }) => href),
    ).toContain(id);
  }
});

test('every command says other words for it, and leads somewhere', () => {
  const to = paths(trialOrg(1, 'essai'), 'fr');
  const entries = COMPOSITION.slices.flatMap((slice) => [...(slice.deskNav ?? []), ...(slice.commands ?? [])]);
  for (const { id, also, href } of entries)
    expect({ id, also: (also ?? '').length > 0, at: href(to).startsWith('/essai') }).toEqual({ id, also: true, at: true });
});
