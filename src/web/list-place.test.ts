import { expect, test } from 'vitest';
import { newId } from '../kernel/ids.ts';
import { formOf } from './form.ts';
import { dayBefore, instantBefore, placeOf } from './list-place.ts';

const at = (avant: string) => ({ query: formOf({ avant: [avant] }) });

test('a place in a list is read back from the address as it was written', () => {
  const id = newId();
  const instant = Temporal.Instant.from('2026-04-08T12:00:00.123Z');
  expect(instantBefore(at(placeOf(instant, id)))).toEqual({ at: '2026-04-08T12:00:00.123Z', id });
  expect(dayBefore(at(placeOf('2026-04-08', id)))).toEqual({ day: '2026-04-08', id });
});

test('what no page of ours says begins the list', () => {
  for (const avant of ['', 'x', '2026-02-31_', `2026-02-31_${newId()}`, '2026-04-08_x', `2026-04-08T12:00:00Z'_${newId()}`]) {
    expect(dayBefore(at(avant))).toBeNull();
    expect(instantBefore(at(avant))).toBeNull();
  }
});
