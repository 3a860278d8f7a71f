/** Runs before the first paint, so that a page served from a cache takes the theme that the reader chose. */
const chosen = /(?:^|; )theme=(light|dark)/.exec(document.cookie)?.[1];
if (chosen) document.documentElement.dataset.theme = chosen;
