import type { Page } from 'playwright-core';

const MOST_TABS = 120;

/** Somebody without a mouse; counts what that costs. */
export interface Keyboard {
  /** Presses of a key that is no letter typed: Tab, arrows, Enter, shortcuts. */
  readonly presses: number;
  /** Letters typed. */
  readonly letters: number;
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Tab until what has this selector is focused; the focus is seen all the way. */
  tabTo(selector: string): Promise<void>;
}

/**
 * What is wrong with the focus: nothing shows where it is (WCAG 2.4.7), or other content lies over all of it (2.4.11). What a box of the
 * page's own makes of a choice, such as a segment, is the label that it lies in.
 */
const FAULT_OF_FOCUS = `(() => {
  const one = document.activeElement;
  if (!one || one === document.body) return '';
  const shown = one.matches('input[type=radio], input[type=checkbox]') ? [one, ...(one.labels ?? [])] : [one];
  const ring = shown.some((part) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(part);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
  });
  const spots = [0.1, 0.5, 0.9];
  const seen = shown.some((part) => [...part.getClientRects()].some((box) => spots.some((x) => spots.some((y) => {
    const hit = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
    return hit !== null && (part.contains(hit) || hit.contains(part));
  }))));
  return (ring ? '' : 'no ring ') + (seen ? '' : 'covered ') + (ring && seen ? '' : one.outerHTML.slice(0, 160));
})()`;

export function keyboardOf(page: Page): Keyboard {
  let presses = 0;
  let letters = 0;
  const press = async (key: string) => {
    presses += 1;
    await page.keyboard.press(key);
  };
  return {
    get presses() {
      return presses;
    },
    get letters() {
      return letters;
    },
    press,
    type: async (text) => {
      letters += [...text].length;
      await page.keyboard.type(text);
    },
    tabTo: async (selector) => {
      const there = `document.activeElement !== null && document.activeElement.matches(${JSON.stringify(selector)})`;
      if (await page.evaluate<boolean>(there)) return;
      for (let tabs = 0; tabs < MOST_TABS; tabs++) {
        await press('Tab');
        const { arrived, fault } = await page.evaluate<{ arrived: boolean; fault: string }>(
          `({ arrived: ${there}, fault: ${FAULT_OF_FOCUS} })`,
        );
        if (fault !== '') throw new Error(`The focus is not seen on ${page.url()}: ${fault}`);
        if (arrived) return;
      }
      throw new Error(`${MOST_TABS} Tabs did not lead to ${selector} on ${page.url()}`);
    },
  };
}
