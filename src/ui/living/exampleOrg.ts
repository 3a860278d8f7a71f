import type { Actor, Org } from '../../kernel/actor.ts';

/** A fictional organisation, for tests and screenshots of this shelf. */
export const exampleOrg = (theme: Org['theme'] = 'ministere'): Org => ({
  id: 0,
  slug: 'demo',
  name: { fr: 'Ministère de démonstration', en: 'Demonstration ministry' },
  shortName: { fr: 'Relations internationales, démonstration', en: 'International relations, demonstration' },
  theme,
  fictional: true,
  fiscalStart: 4,
  timeZone: 'America/Toronto',
});

/** Somebody who does not exist, signed in. */
export const exampleActor = (org: Org): Actor => ({
  org,
  account: 'example',
  name: 'Élise Gagnon-Roy',
  lang: 'fr',
  roles: new Set(['officer']),
  units: [],
  audiences: [],
});
