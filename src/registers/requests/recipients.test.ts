import { expect, test } from 'vitest';
import type { Reachable } from '../../identity/reachable.ts';
import { recipientsOf } from './recipients.ts';

const member = (account: string, role: string, unit: string | null = null): Reachable => ({
  account,
  role,
  unit,
  name: account,
  email: `${account}@exemple.ca`,
  lang: 'fr',
});
const MEMBERS = [
  member('agent', 'agent'),
  member('agent', 'officer', 'u1'),
  member('chef', 'manager'),
  member('chef1', 'manager', 'u1'),
  member('plaintes1', 'complaintsOfficer'),
  member('plaintes2', 'complaintsOfficer'),
  member('lectrice', 'auditor'),
];

test.each([
  ['in hand', { register: 'requests', assignee: 'agent', unit: 'u1' }, ['agent']],
  ['in hand of somebody who left', { register: 'requests', assignee: 'partie', unit: 'u1' }, ['chef1']],
  ['in hand of somebody who may only read now', { register: 'requests', assignee: 'lectrice', unit: null }, ['chef']],
  ['of a unit', { register: 'requests', assignee: null, unit: 'u1' }, ['chef1']],
  ['of a unit without a manager', { register: 'requests', assignee: null, unit: 'u2' }, ['chef']],
  ['of nobody', { register: 'requests', assignee: null, unit: null }, ['chef']],
  ['a complaint in hand', { register: 'complaints', assignee: 'plaintes2', unit: null }, ['plaintes2']],
  ['a complaint of nobody, whatever its unit', { register: 'complaints', assignee: null, unit: 'u1' }, ['plaintes1', 'plaintes2']],
  ['a complaint whose officer became an agent', { register: 'complaints', assignee: 'agent', unit: 'u1' }, ['plaintes1', 'plaintes2']],
])('%s', (_name, run, accounts) => {
  expect(recipientsOf(run, MEMBERS).map(({ account }) => account)).toEqual(accounts);
});
