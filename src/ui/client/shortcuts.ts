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

const ROWS = 'main tbody th[scope=row] a, [data-rows] li a';

/** Moves along the titles of the rows of the page's table or list of requests, from the one that has the focus or is open beside. */
const moveRow = (step: 1 | -1): boolean => {
  // A list that a narrow screen does not show has no row to go to.
  const links = [...document.querySelectorAll<HTMLElement>(ROWS)].filter((link) => link.checkVisibility());
  const focused = links.findIndex((link) => link.closest('li, tr')?.contains(document.activeElement));
  const at = focused < 0 ? links.findIndex((link) => link.ariaCurrent === 'page') : focused;
  const next = links[at < 0 ? 0 : at + step];
  if (!next) return false;
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
  return true;
};

/** Presses the button of the page that says it answers to a key: that of the row which has the focus before that of the page. */
const pressButton = (key: string): boolean => {
  const row = document.activeElement?.closest('[data-rows] li');
  const button = (row ?? document.querySelector('main'))?.querySelector<HTMLButtonElement>(`[data-key="${key}"]`);
  button?.click();
  return button !== undefined && button !== null;
};

/** To the text of the answer: of the row that has the focus and is not open yet, or of the page, whatever act it shows. */
const focusReply = (): boolean => {
  const row = document.activeElement?.closest('[data-rows] li')?.querySelector<HTMLElement>('[data-reply]');
  const there = (row ?? document.querySelector<HTMLElement>('#acte[data-reply]'))?.dataset.reply;
  if (there) {
    location.assign(there);
    return true;
  }
  const text = document.querySelector<HTMLElement>('#acte textarea');
  text?.focus();
  text?.scrollIntoView({ block: 'center' });
  return text !== null;
};

const SINGLE_KEYS: Readonly<Record<string, () => boolean>> = {
  '/': focusSearch,
  n: follow,
  '?': showHelp,
  a: () => pressButton('a'),
  r: focusReply,
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
