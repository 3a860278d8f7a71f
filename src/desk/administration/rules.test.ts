import { expect, test } from 'vitest';
import { checkPeriod, codeFor } from './rules.ts';

test.each([
  [{ since: '2026-01-01', until: null }, [], null],
  [{ since: '2026-01-01', until: '2026-01-01' }, [], null],
  [{ since: '2026-01-02', until: '2026-01-01' }, [], 'untilBeforeSince'],
  [{ since: '2026-01-01', until: null }, [{ since: '2020-01-01', until: '2025-12-31' }], null],
  [{ since: '2026-01-01', until: null }, [{ since: '2020-01-01', until: '2026-01-01' }], 'priorityAlready'],
  [{ since: '2026-01-01', until: null }, [{ since: '2027-01-01', until: null }], 'priorityAlready'],
  [{ since: '2026-01-01', until: '2026-12-31' }, [{ since: '2027-01-01', until: null }], null],
  [{ since: '2026-01-01', until: '2026-12-31' }, [{ since: '2020-01-01', until: null }], 'priorityAlready'],
])('a priority %o beside %o: %s', (period, others, refused) => {
  expect(checkPeriod(period, others)[0]?.id ?? null).toBe(refused);
});

test('a code is made of the French word and is not taken', () => {
  expect(codeFor('Énergies propres & électrification', new Set())).toBe('energies-propres-electrification');
  expect(codeFor('Énergie', new Set(['energie', 'energie-2']))).toBe('energie-3');
  expect(codeFor('…', new Set())).toBe('mot');
});
