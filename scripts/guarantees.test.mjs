import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { GUARANTEES } from './guarantees/list.ts';
import { renderGuarantees } from './guarantees/render.ts';

const ROOT = resolve(import.meta.dirname, '..');
const read = (path) => readFileSync(resolve(ROOT, path), 'utf8');

test('each promise names tests that are there, and figures that they lay down', () => {
  for (const { id, tests, figures } of GUARANTEES) {
    for (const path of tests) expect(existsSync(resolve(ROOT, path)), `${id}: ${path}`).toBe(true);
    for (const figure of Object.keys(figures))
      expect(tests.map(read).join(''), `${id}`).toMatch(new RegExp(`recordFigure\\(\\s*'${figure}'`));
  }
  expect(new Set(GUARANTEES.map(({ id }) => id)).size).toBe(GUARANTEES.length);
});

test('the document is what the list and the kept figures say', () => {
  const measured = new Map(
    read('docs/guarantees.jsonl')
      .trim()
      .split('\n')
      .map((line) => [JSON.parse(line).id, JSON.parse(line)]),
  );
  expect(read('docs/guarantees.md')).toBe(renderGuarantees(GUARANTEES, measured));
});

test('what was not measured is said, not passed over', () => {
  const one = { id: 99, promise: 'P.', limits: 'L.', tests: ['t'], figures: { x: 'npm test' } };
  expect(renderGuarantees([one], new Map())).toContain('`npm test`: not measured yet.');
  expect(renderGuarantees([{ ...one, tests: [] }], new Map())).toContain('- 99. P.');
});
