/** Measures of the tokens, from the text of `tokens.css`: a role is a colour, a brand's colour, or a pair for light and dark. */
export type Mode = 'light' | 'dark';

const luminance = (hex: string): number => {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** WCAG 2 contrast of two colours `#rrggbb`, from 1 to 21. */
export const contrast = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

/** The declarations of the first block whose selector ends with `selector`. */
const declarations = (css: string, selector: string): ReadonlyMap<string, string> => {
  const start = css.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`There is no block ${selector} in the tokens.`);
  const body = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start));
  return new Map([...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map((match) => [match[1] ?? '', match[2] ?? '']));
};

/** What a role is worth, as `#rrggbb`, for an organisation's theme and a mode. Throws on an unknown role. */
export const readTokens = (css: string, org: string, mode: Mode) => {
  const brand = declarations(css, `[data-org="${org}"]`);
  const roles = declarations(css, '[data-org]');
  const resolve = (value: string): string => {
    const pair = /^light-dark\((.+), ([^,]+)\)$/.exec(value);
    if (pair) return resolve((mode === 'light' ? pair[1] : pair[2]) ?? '');
    const name = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
    if (name) return resolve(brand.get(name) ?? roles.get(name) ?? '');
    // #fff is written short by the formatter.
    if (/^#[\da-f]{3}$/i.test(value)) return value.replace(/[\da-f]/gi, '$&$&');
    if (!/^#[\da-f]{6}$/i.test(value)) throw new Error(`Not a colour: ${value}`);
    return value;
  };
  return (role: string): string => {
    const value = roles.get(`--${role}`);
    if (!value) throw new Error(`There is no role --${role}.`);
    return resolve(value);
  };
};
