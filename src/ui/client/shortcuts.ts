const OFF = 'chancery-single-keys';

export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** The reader turned the single keys off in the dialog of the shortcuts (WCAG 2.1.4). */
export const singleKeysOff = (): boolean => localStorage.getItem(OFF) === 'off';

const focusSearch = (): boolean => {
  const search = document.querySelector<HTMLInputElement>('[data-search]');
  if (!search) return false;
  search.focus();
  search.select();
  search.click();
  return true;
};

const showHelp = (): boolean => {
  const dialog = document.querySelector<HTMLDialogElement>('#raccourcis');
  if (!dialog || dialog.open) return false;
  document.querySelector<HTMLElement>('#compte:popover-open')?.hidePopover();
  dialog.showModal();
  return true;
};

const follow = (): boolean => {
  const link =
    document.querySelector<HTMLAnchorElement>('main [data-new]') ?? document.querySelector<HTMLAnchorElement>('[data-new-default]');
  if (!link) return false;
  // Past the menus: the next Tab leads to the first field.
  const form = new URL(link.href);
  form.hash = 'contenu';
  location.assign(form);
  return true;
};

/** Moves along the titles of the rows of the page's first table or list of requests. */
const moveRow = (step: 1 | -1): boolean => {
  const links: Element[] = [...document.querySelectorAll('main tbody th[scope=row] a, main [data-rows] li a:first-child')];
  const at = document.activeElement ? links.indexOf(document.activeElement) : -1;
  const next = links[at < 0 ? 0 : at + step];
  if (!(next instanceof HTMLElement)) return false;
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
  return true;
};

const SINGLE_KEYS: Readonly<Record<string, () => boolean>> = {
  '/': focusSearch,
  n: follow,
  '?': showHelp,
  j: () => moveRow(1),
  k: () => moveRow(-1),
};

const onKey = (event: KeyboardEvent): void => {
  if (event.defaultPrevented || event.altKey) return;
  const command = event.ctrlKey || event.metaKey;
  if (command && event.key.toLowerCase() === 'k') {
    if (focusSearch()) event.preventDefault();
    return;
  }
  if (command || isTyping(event.target) || document.querySelector('dialog[open]') || singleKeysOff()) return;
  if (SINGLE_KEYS[event.key]?.()) event.preventDefault();
};

/** Ctrl K and the single keys, which the dialog of the shortcuts can turn off. */
export const startShortcuts = (): void => {
  document.addEventListener('keydown', onKey);
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-shortcuts]')) {
    button.hidden = false;
    button.addEventListener('click', showHelp);
  }
  const box = document.querySelector<HTMLInputElement>('[data-single-keys]');
  if (!box) return;
  box.checked = localStorage.getItem(OFF) !== 'off';
  box.addEventListener('change', () => localStorage.setItem(OFF, box.checked ? 'on' : 'off'));
};
