import type { Page } from 'playwright-core';

const MOST_TABS = 80;

/** Somebody without a mouse; counts what that costs. */
export interface Keyboard {
  /** Presses of a key that is no letter typed: Tab, arrows, Enter, shortcuts. */
  readonly presses: number;
  /** Letters typed. */
  readonly letters: number;
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Tab until what has this selector is focused. */
  tabTo(selector: string): Promise<void>;
}

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
      for (let tabs = 0; tabs < MOST_TABS; tabs++) {
        if (await page.evaluate<boolean>(there)) return;
        await press('Tab');
      }
      throw new Error(`${MOST_TABS} Tabs did not lead to ${selector} on ${page.url()}`);
    },
  };
}
