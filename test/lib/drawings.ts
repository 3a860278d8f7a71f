import type { Page } from 'playwright-core';

/**
 * Drawings of the page that a screen reader could not name, that say nothing under their name, or whose data stand nowhere near:
 * a chart or a map has its table in its section, a drawing of the size of a word stands in a row or an item that says its figures.
 */
export const poorDrawings = (page: Page): Promise<readonly string[]> =>
  page.evaluate<string[]>(`(() => {
    const text = (id) => document.getElementById(id)?.textContent.trim() || '';
    const faultOf = (one) => {
      const ids = (one.getAttribute('aria-labelledby') || '').split(' ').filter(Boolean);
      const label = (one.getAttribute('aria-label') || '').trim();
      if (ids.length === 0 ? label === '' : ids.some((id) => text(id) === '')) return 'has no name';
      if (one.matches('.qr')) return null;
      if (!one.matches('.chart, .wmap')) return /[0-9]/.test(one.closest('tr, li, dd, article, section')?.textContent || '') ? null : 'has no figure beside it';
      if (ids.length < 2 && label.length < 20) return 'is not described';
      // The map of the network has its list in the next section.
      const near = one.matches('.wmap') ? one.closest('main') : one.closest('section, figure, .figure');
      return near && near.querySelector('table, details.data') ? null : 'has no table of its data';
    };
    return [...document.querySelectorAll('svg[role=img]')].flatMap((one) => {
      const fault = faultOf(one);
      return fault ? ['a drawing ' + fault + ': ' + one.outerHTML.slice(0, 160)] : [];
    });
  })()`);
