import { expect, test } from 'vitest';
import { roomCycles, roomOf } from './rooms.mjs';

test('a room is a register, a folder of another shelf, or a file right on a shelf', () => {
  expect(roomOf('src/registers/actions/pages/list.tsx')).toBe('src/registers/actions');
  expect(roomOf('src/strategy/plans/plan.ts')).toBe('src/strategy/plans');
  expect(roomOf('src/ui/paths.ts')).toBe('src/ui/paths.ts');
});

test('two rooms that need each other are found though no two files do', () => {
  const imports = [
    ['src/strategy/plans/a.ts', 'src/strategy/indicators/b.ts'],
    ['src/strategy/indicators/c.ts', 'src/strategy/plans/d.ts'],
    ['src/strategy/report/e.ts', 'src/strategy/plans/a.ts'],
  ];
  expect(roomCycles(imports)).toEqual([
    {
      rooms: ['src/strategy/plans', 'src/strategy/indicators'],
      imports: ['src/strategy/plans/a.ts → src/strategy/indicators/b.ts', 'src/strategy/indicators/c.ts → src/strategy/plans/d.ts'],
    },
  ]);
});

test('rooms may use each other one way', () => {
  const imports = [
    ['src/ui/render.tsx', 'src/ui/layout/page.tsx'],
    ['src/ui/layout/page.tsx', 'src/ui/paths.ts'],
    ['src/ui/layout/page.tsx', 'src/ui/layout/foot.tsx'],
  ];
  expect(roomCycles(imports)).toEqual([]);
});
