import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, readTokens } from './contrast.ts';

const css = readFileSync(new URL('./styles/tokens.css', import.meta.url), 'utf8');

/** Foreground, background, least contrast: 7 for what is read long, 4.5 for text, 3 for signs and edges (WCAG 2.2, 1.4.3, 1.4.6, 1.4.11). */
const PAIRS: readonly (readonly [string, string, number])[] = [
  ['ink', 'page', 7],
  ['ink', 'sunken', 7],
  ['ink', 'surface', 7],
  ['ink', 'tint-2', 7],
  ['ink-2', 'page', 7],
  ['ink-2', 'sunken', 4.5],
  ['ink-2', 'tint-2', 4.5],
  ['ink-3', 'page', 4.5],
  ['ink-3', 'surface', 4.5],
  ['ink-3', 'sunken', 4.5],
  ['ink-3', 'tint', 4.5],
  ['link', 'page', 4.5],
  ['link', 'sunken', 4.5],
  ['link', 'tint', 4.5],
  ['link', 'tint-2', 4.5],
  ['link-hover', 'tint', 4.5],
  ['on-action', 'action', 4.5],
  ['on-action', 'action-hover', 4.5],
  ['on-structure', 'structure', 7],
  ['on-structure-2', 'structure', 4.5],
  ['on-structure-2', 'structure-2', 4.5],
  ['here', 'page', 4.5],
  ['here', 'sunken', 4.5],
  ['here', 'tint', 4.5],
  ['here', 'tint-2', 3],
  ['here', 'c-grid', 3],
  ['ok', 'ok-bg', 4.5],
  ['warn', 'warn-bg', 4.5],
  ['bad', 'bad-bg', 4.5],
  ['mute', 'mute-bg', 4.5],
  ['ok', 'page', 4.5],
  ['ok', 'surface', 4.5],
  ['warn', 'page', 4.5],
  ['bad', 'page', 4.5],
  ['bad', 'sunken', 4.5],
  ['line-field', 'surface', 3],
  ['ok-solid', 'page', 3],
  ['warn-solid', 'page', 3],
  ['bad-solid', 'page', 3],
  ['c-value', 'page', 3],
  ['c-value', 'c-band', 3],
  ['c-past', 'page', 3],
  ['c-band-line', 'page', 3],
  ['c-target', 'page', 3],
  ['focus', 'page', 3],
  ['focus', 'sunken', 3],
];

describe.each([
  ['ministere', 'light'],
  ['ministere', 'dark'],
  ['ville', 'light'],
  ['ville', 'dark'],
] as const)('tokens of %s, %s', (org, mode) => {
  const token = readTokens(css, org, mode);
  it.each(PAIRS)('%s on %s reaches %d', (foreground, background, least) => {
    expect(contrast(token(foreground), token(background))).toBeGreaterThanOrEqual(least);
  });
});

it('measures as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});
