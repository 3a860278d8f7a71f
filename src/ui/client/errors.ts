/** A refused form puts the reader at its summary. */
export const focusErrors = (): void => document.querySelector<HTMLElement>('[data-error-summary]')?.focus();
