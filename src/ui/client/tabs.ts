/** Space left before the tab that is open, in pixels: the one before it shows that there is one. */
const LEAD = 48;

/** On a phone tabs scroll: the one that is open comes into view. */
export function showOpenTab(): void {
  for (const tab of document.querySelectorAll<HTMLElement>('.tabs [aria-current]')) {
    const { parentElement: tabs } = tab;
    if (tabs && tab.offsetLeft + tab.offsetWidth > tabs.offsetLeft + tabs.clientWidth - LEAD)
      tabs.scrollLeft = tab.offsetLeft - tabs.offsetLeft - LEAD;
  }
}
