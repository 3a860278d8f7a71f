import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { FieldLabelsContext, newLabels } from './field-labels.ts';
import { type Surroundings, SurroundingsContext } from './surroundings.ts';

/** A whole page, from a layout, with its doctype. */
export function renderPage(page: VNode): string {
  const labels = newLabels();
  const render = () => renderToString(<FieldLabelsContext.Provider value={labels}>{page}</FieldLabelsContext.Provider>);
  const html = render();
  // The summary of errors stands before the fields whose labels it says: they are known the second time.
  return `<!doctype html>\n${labels.asked ? render() : html}`;
}

/** A part of a page, such as the options of a combobox. */
export const renderFragment = (part: ComponentChildren, surroundings: Surroundings): string =>
  renderToString(<SurroundingsContext.Provider value={surroundings}>{part}</SurroundingsContext.Provider>);
