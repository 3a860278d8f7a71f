/** Buttons that copy the text of an element: shown when there is a script to obey them; they say that it is done. */
export const startCopyButtons = (): void => {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    const source = document.getElementById(button.dataset.copy ?? '');
    const said = button.parentElement?.querySelector('[data-copied]');
    if (!source || !('clipboard' in navigator)) continue;
    button.hidden = false;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(source.textContent ?? '');
      if (said) said.textContent = button.dataset.done ?? '';
    });
  }
};
