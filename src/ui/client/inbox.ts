import { isTyping, singleKeysOff } from './shortcuts.ts';

/**
 * `<chancery-inbox>` around the lanes: x chooses the row whose link has the focus, and the legend of the acts says how many are chosen.
 * Without a script the boxes and the buttons are all there is to it.
 */
class Inbox extends HTMLElement {
  #legend: HTMLElement | null = null;
  #words = '';

  connectedCallback(): void {
    this.#legend = this.querySelector('.batch legend');
    this.#words = this.#legend?.textContent ?? '';
    this.addEventListener('change', () => this.#count());
    document.addEventListener('keydown', this.#onKey);
    this.#count();
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#onKey);
  }

  #count(): void {
    const chosen = this.querySelectorAll('input[name=demande]:checked').length;
    if (this.#legend) this.#legend.textContent = chosen === 0 ? this.#words : `${this.#words} (${chosen})`;
  }

  #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'x' || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTyping(event.target) || document.querySelector('dialog[open]') || singleKeysOff()) return;
    const box = document.activeElement?.closest('.req')?.querySelector<HTMLInputElement>('input[name=demande]');
    if (!box || !this.contains(box)) return;
    box.click();
    event.preventDefault();
  };
}

/** The list beside a record stays where it was scrolled to from page to page, with the open request in sight; at its top when that says something. */
function keepScroll(list: HTMLElement): void {
  const key = 'chancery-inbox-scroll';
  if (list.querySelector('.notice')) sessionStorage.removeItem(key);
  list.scrollTop = Number(sessionStorage.getItem(key) ?? list.scrollTop);
  const open = list.querySelector<HTMLElement>('.req--on');
  if (open) {
    const [top, bottom] = [open.offsetTop, open.offsetTop + open.offsetHeight];
    if (top < list.scrollTop || bottom > list.scrollTop + list.clientHeight) list.scrollTop = top - list.clientHeight / 3;
  }
  addEventListener('pagehide', () => sessionStorage.setItem(key, String(list.scrollTop)));
}

export const startInbox = (): void => {
  customElements.define('chancery-inbox', Inbox);
  const list = document.querySelector<HTMLElement>('[data-keep-scroll]');
  if (list) keepScroll(list);
};
