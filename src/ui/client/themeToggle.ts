const YEAR = 31_536_000;

/** A page cannot set its own cookie in all browsers but by `document.cookie` (the Cookie Store API is still missing in some). */
const remember = (theme: string): void => {
  Object.assign(document, { cookie: `theme=${theme}; path=/; max-age=${YEAR}; samesite=lax` });
};

/** The button that switches between light and dark, kept a year in the cookie `theme`. */
export const startThemeToggle = (): void => {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-theme-toggle]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      const root = document.documentElement;
      const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
      const next = dark ? 'light' : 'dark';
      root.dataset.theme = next;
      remember(next);
    });
  }
};
