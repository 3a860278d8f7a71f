import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, type Mode, readTokens } from './contrast.ts';
import { CONTRASTS, THEMES } from './living/contrasts.ts';

const css = readFileSync(new URL('./styles/tokens.css', import.meta.url), 'utf8');

describe.each(THEMES.map((theme, at) => [theme, at] as const))('tokens of %s', (theme, at) => {
  const [org = '', mode = ''] = theme.split(' ');
  const token = readTokens(css, org, mode === 'dark' ? ('dark' satisfies Mode) : 'light');
  it.each(CONTRASTS)('%s on %s reaches %d, and the living page prints what is measured', (foreground, background, least, printed) => {
    const measured = contrast(token(foreground), token(background));
    expect(measured).toBeGreaterThanOrEqual(least);
    expect(printed[at]).toBe(Math.floor(measured * 10) / 10);
  });
});

it('measures as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});
