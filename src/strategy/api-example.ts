import type { z } from 'zod';
import type { behindPage, planCard, results, wholePlan } from './api-shape.ts';

/** A fictional plan of one indicator, for the description of the interface. */
const card: z.output<typeof planCard> = {
  id: '2026-2030',
  title: { fr: 'Plan fictif 2026-2030', en: 'Fictional plan 2026-2030' },
  edition: 'Fictive',
  first: '2026-04-01',
  last: '2030-03-31',
  undated: false,
  supersedes: null,
  published: true,
};
const source = { document: 'fictif', place: 'p. 1' };
const label = { fr: 'Nombre de rencontres fictives', en: 'Number of fictional meetings' };

export const planExamples: {
  readonly card: z.output<typeof planCard>;
  readonly plan: z.output<typeof wholePlan>;
  readonly results: z.output<typeof results>;
  readonly behind: z.output<typeof behindPage>;
} = {
  card,
  plan: {
    ...card,
    document: {
      id: card.id,
      org: 'fictif',
      title: card.title,
      edition: card.edition,
      first: card.first,
      last: card.last,
      statements: { values: [] },
      nodes: [{ id: 'objectif-1', kind: 'objective', no: '1', label: { fr: 'Objectif fictif', en: 'Fictional objective' }, source }],
      indicators: [
        {
          no: '1',
          objective: 'objectif-1',
          label,
          altLabels: [],
          formula: { count: { kind: 'action.held', where: { kind: 'meeting' } } },
          unit: { fr: 'rencontres', en: 'meetings' },
          targets: { '2026-2027': { kind: 'floor', n: 40, wording: [] } },
        },
      ],
    },
  },
  results: {
    organisation: 'fictif',
    plan: card.id,
    title: card.title,
    asOf: '2026-06-30',
    knownAt: { position: 1204, at: '2026-07-01T03:55:00Z' },
    years: [{ label: '2026-2027', first: '2026-04-01', last: '2027-03-31' }],
    indicators: [
      {
        no: '1',
        label,
        unit: { fr: 'rencontres', en: 'meetings' },
        objective: 'objectif-1',
        freshOn: null,
        results: [
          {
            year: '2026-2027',
            target: { kind: 'floor', n: 40, wording: [] },
            outcome: { kind: 'count', value: 12, months: [] },
            verdict: { kind: 'inProgress' },
            forecast: null,
          },
        ],
      },
    ],
  },
  behind: {
    plan: card.id,
    no: '1',
    year: '2026-2027',
    asOf: '2026-06-30',
    knownAt: { position: 1204, at: '2026-07-01T03:55:00Z' },
    first: '2026-04-01',
    last: '2026-06-30',
    seen: 11,
    hidden: 1,
    items: [
      {
        id: '01a2b3c4-0000-7000-8000-000000000001',
        register: 'actions',
        number: 'A-2026-0012',
        title: 'Rencontre fictive sur les énergies propres',
        state: 'held',
        on: '2026-04-08',
        post: null,
      },
    ],
    next: null,
  },
};
