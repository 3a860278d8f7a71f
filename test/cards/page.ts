import { CARD_SIZE, type CardKind, type CardOf, cardWords } from '../../src/ui/cards.ts';

/** Lucide's icon at the right of the picture; that of the whole site has its mark alone. */
const ICONS: Readonly<Record<Exclude<CardKind, 'site'>, string>> = {
  plan: 'chart-no-axes-combined',
  indicator: 'chart-no-axes-combined',
  agreements: 'file-text',
  missions: 'plane',
  services: 'clipboard-list',
};
const FICTIONAL = { fr: 'Démonstration — données fictives', en: 'Demonstration — fictional data' } as const;

const MARK =
  '<svg class="mark" viewBox="0 0 36 36" fill="none" stroke="currentColor" stroke-width="2"><circle cx="18" cy="18" r="15"/><path d="M18 3c-9 9-9 21 0 30M18 3c9 9 9 21 0 30M4.5 13h27M4.5 23h27"/></svg>';

export interface Drawing {
  /** The tokens and the fonts of the product, as one style sheet. */
  readonly css: string;
  /** The icons and the world of the built files. */
  readonly icons: string;
  readonly world: string;
}

/** The document of a picture, in the colours of its organisation. */
export function cardDocument(of: CardOf, { css, icons, world }: Drawing): string {
  const { title, lead } = cardWords(of.kind, of.theme);
  const { width, height } = CARD_SIZE;
  const band = of.fictional ? `<p class="band">${FICTIONAL[of.lang]}</p>` : '';
  const icon = of.kind === 'site' ? '' : `<svg class="icon" viewBox="0 0 24 24"><use href="#${ICONS[of.kind]}"/></svg>`;
  return `<!doctype html><html lang="${of.lang}" data-org="${of.theme}" data-theme="light"><meta charset="utf-8"><style>${css}
body{margin:0;width:${width}px;height:${height}px;overflow:hidden;position:relative;background:var(--structure);color:var(--on-structure);font-family:var(--font)}
svg.sprite{display:none}
.land{position:absolute;inset:0;width:1320px;height:603px;left:40px;top:16px;fill:#fff;opacity:.085}
.mark{position:absolute;left:80px;top:72px;width:64px;height:64px;color:#fff}
.icon{position:absolute;right:80px;top:64px;width:84px;height:84px;color:var(--brand-accent-night);fill:none;stroke-width:1.5}
main{position:absolute;left:80px;right:120px;bottom:118px}
main::before{content:"";display:block;width:120px;height:8px;background:var(--brand-accent);margin-bottom:34px}
h1{margin:0;font-size:82px;line-height:1.08;letter-spacing:-.025em;font-weight:700;max-width:15ch;text-wrap:balance}
p{margin:24px 0 0;font-size:34px;line-height:1.3;color:var(--on-structure-2);font-weight:400}
.band{position:absolute;left:0;right:0;bottom:0;margin:0;padding:14px 80px;font-size:26px;background:var(--brand-950);color:var(--on-structure-2)}
</style><body>${world}${icons}
<svg class="land" viewBox="0 0 1200 548"><use href="#land"/></svg>${MARK}
${icon}
<main><h1>${title[of.lang]}</h1><p>${lead[of.lang]}</p></main>${band}</body></html>`;
}

/** The application's own icon, the globe on its disc. `full` fills the square, for systems that cut a shape of their own. */
export const iconDocument = (size: number, full: boolean): string =>
  `<!doctype html><meta charset="utf-8"><style>body{margin:0;overflow:hidden}svg{display:block;width:${size}px;height:${size}px}</style>
<svg viewBox="0 0 36 36" fill="none" stroke="#fff" stroke-width="2">${
    full ? '<rect width="36" height="36" fill="#095797" stroke="none"/>' : '<circle cx="18" cy="18" r="18" fill="#095797" stroke="none"/>'
  }<g transform="${full ? 'translate(3.6 3.6) scale(.8)' : ''}"><circle cx="18" cy="18" r="12"/><path d="M18 6c-7 7-7 17 0 24M18 6c7 7 7 17 0 24M7 14h22M7 22h22"/></g></svg>`;
