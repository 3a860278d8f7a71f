import { expect, test } from 'vitest';
import { ADMINISTRATION, DESK } from '../../test/lib/pages.ts';
import { chapterOf } from '../web/guide.ts';
import { COMPOSITION } from './compose.ts';

const CHAPTERS = COMPOSITION.slices.flatMap(({ guide }) => guide ?? []);
const inside = (path: string): string => (path.split('?')[0] ?? '').split('/').slice(3).join('/');
const chapterAt = (path: string): string | undefined => chapterOf(CHAPTERS, path)?.id;

test('every page of the desk has its chapter of the guide, and the nearest one', () => {
  const pages = [...DESK('demo'), ...ADMINISTRATION('demo')].filter((path) => path.startsWith('/demo/bureau'));
  expect(pages.filter((path) => chapterAt(inside(path)) === undefined)).toEqual([]);
  expect(chapterAt('')).toBe('se-reperer');
  expect(chapterAt('actions/nouvelle')).toBe('consigner');
  expect(chapterAt('plan/demonstration')).toBe('tableau-de-bord');
  expect(chapterAt('plan/demonstration/cloture')).toBe('cloture');
  expect(chapterAt('missions/publication/2026-04')).toBe('publier-un-trimestre');
  expect(chapterAt('administration/partages')).toBe('partages');
  expect(chapterAt('administration/vocabulaires')).toBe('tenir');
});
