import type { Bilingual } from '../../kernel/bilingual.ts';

/** What a key may be limited to: one resource, read or written. Who may write may read. */
export const RESOURCES = ['actions', 'contacts', 'supports', 'agreements', 'missions', 'network', 'plans', 'requests', 'protocol'] as const;
export type Resource = (typeof RESOURCES)[number];
export type Access = 'read' | 'write';
export type Scope = `${Resource}:${Access}`;

/** Resources that the interface changes; the others are read. */
const WRITTEN: readonly Resource[] = ['actions', 'contacts', 'supports', 'agreements', 'missions', 'requests', 'protocol'];

export const SCOPES: readonly Scope[] = RESOURCES.flatMap((resource): readonly Scope[] =>
  WRITTEN.includes(resource) ? [`${resource}:read`, `${resource}:write`] : [`${resource}:read`],
);
export const isScope = (text: string): text is Scope => (SCOPES as readonly string[]).includes(text);

/** Do these scopes of a key open a route? */
export const opens = (scopes: readonly string[], resource: Resource, access: Access): boolean =>
  scopes.includes(`${resource}:${access}`) || (access === 'read' && scopes.includes(`${resource}:write`));

export const RESOURCE_WORDS = {
  actions: { fr: 'Actions', en: 'Actions' },
  contacts: { fr: 'Contacts', en: 'Contacts' },
  supports: { fr: 'Soutiens', en: 'Supports' },
  agreements: { fr: 'Ententes', en: 'Agreements' },
  missions: { fr: 'Missions', en: 'Missions' },
  network: { fr: 'Réseau', en: 'Network' },
  plans: { fr: 'Plans et résultats', en: 'Plans and results' },
  requests: { fr: 'Demandes', en: 'Requests' },
  protocol: { fr: 'Protocole', en: 'Protocol' },
} as const satisfies Record<Resource, Bilingual>;

export const ACCESS_WORDS = {
  read: { fr: 'lire', en: 'read' },
  write: { fr: 'lire et modifier', en: 'read and change' },
} as const satisfies Record<Access, Bilingual>;
