import { describe, expect, it } from 'vitest';
import { inLanguage, paths, withQuery } from './paths.ts';

const fr = paths({ slug: 'mrif' }, 'fr');
const en = paths({ slug: 'mrif' }, 'en');

describe('paths', () => {
  it('speaks French, the organisation first, English under /en', () => {
    expect(fr.home()).toBe('/mrif');
    expect(en.home()).toBe('/en/mrif');
    expect(fr.indicator('2019-2023', 7)).toBe('/mrif/plan/2019-2023/7');
    expect(en.indicator('2014-2018', '3a', '2014-2015')).toBe('/en/mrif/plan/2014-2018/3a?exercice=2014-2015');
    expect(fr.deskNew('actions')).toBe('/mrif/bureau/actions/nouvelle');
    expect(fr.deskNew('supports')).toBe('/mrif/bureau/soutiens/nouveau');
    expect(fr.deskEdit('agreements', 'E 1')).toBe('/mrif/bureau/ententes/E%201/modifier');
    expect(fr.deskAct('agreements', '1', 'signature')).toBe('/mrif/bureau/ententes/1/signature');
  });
  it('gives route patterns', () => {
    expect(paths({ slug: ':org' }, 'fr').post(':id')).toBe('/:org/reseau/:id');
  });
  it('leaves empty parameters out and repeats lists', () => {
    expect(fr.search()).toBe('/mrif/recherche');
    expect(fr.search('île & mer')).toBe('/mrif/recherche?q=%C3%AEle+%26+mer');
    expect(withQuery('/a?x=1', { y: ['1', '2'], z: null, w: '' })).toBe('/a?x=1&y=1&y=2');
  });
  it('moves a path to the other language', () => {
    expect(inLanguage('/mrif/plan', 'en')).toBe('/en/mrif/plan');
    expect(inLanguage('/mrif/plan', 'fr')).toBe('/mrif/plan');
  });
});
