import type { Org } from '../../kernel/actor.ts';

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
