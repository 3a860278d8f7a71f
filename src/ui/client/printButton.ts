/** Buttons that print: shown when there is a script to obey them. */
export const startPrintButtons = (): void => {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => print());
  }
};
