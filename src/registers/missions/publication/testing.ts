import type { Category } from '../rules/categories.ts';
import type { Body, Cost, Mission, Participant } from '../rules/mission.ts';

/** A mission of three days in Paris, complete in every legal column, that has cost nothing yet. */
export const missionOf = (change: Partial<Mission> = {}): Mission => ({
  state: 'completed',
  from: '2026-05-04',
  until: '2026-05-06',
  purpose: 'Rencontres fictives : Paris',
  objectives: [],
  participants: [HOLDER],
  stops: [{ id: 'stop', city: 'Paris', country: 'FR', from: '2026-05-04', until: '2026-05-06' }],
  bodies: [],
  ownShare: 1,
  costs: [],
  nils: ['transport', 'stay', 'other', 'abroad', 'companions'],
  report: 'Rapport fictif.',
  reportPiece: null,
  results: '',
  reason: '',
  authorisedBy: null,
  authorisedOn: null,
  authorisedCents: null,
  travelled: [],
  ...change,
});

export const HOLDER: Participant = { id: 'holder', role: 'minister', name: 'Anaïs Fictive', office: 'Ministre', account: null };

export const bodyOf = (id: string, share = 0): Body => ({ id, name: `Organisme fictif ${id}`, share });

/** An actual cost in Canadian dollars. */
export const costOf = (id: string, category: Category, on: string, cents: number, change: Partial<Cost> = {}): Cost => ({
  id,
  stage: 'actual',
  category,
  traveller: category.startsWith('companions') ? null : HOLDER.id,
  on,
  until: null,
  description: '',
  amount: cents,
  currency: 'CAD',
  rate: null,
  rateOn: null,
  rateSource: '',
  cents,
  payer: null,
  shared: false,
  ...change,
});
