import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { type Surroundings, SurroundingsContext } from './surroundings.ts';

/** A whole page, from a layout, with its doctype. */
export const renderPage = (page: VNode): string => `<!doctype html>\n${renderToString(page)}`;

/** A part of a page, such as the options of a combobox. */
export const renderFragment = (part: ComponentChildren, surroundings: Surroundings): string =>
  renderToString(<SurroundingsContext.Provider value={surroundings}>{part}</SurroundingsContext.Provider>);
