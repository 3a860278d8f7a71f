import type { ComponentChildren } from 'preact';
import type { Lang } from '../kernel/bilingual.ts';
import { NO_ASSETS } from './assets.ts';
import { renderFragment } from './render.tsx';

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };

/** What a part of a page says, as text: blocks become lines, and what only a screen reader is told is left out. For paper and mail. */
export function plain(part: ComponentChildren, lang: Lang): string {
  if (typeof part === 'string') return part;
  return renderFragment(part, { lang, assets: NO_ASSETS })
    .replace(/<span class="sr">.*?<\/span>/gs, '')
    .replace(/<(?:br|\/p|\/li|\/div|\/dd|\/tr)\b[^>]*>|<span class="sub">/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\n{2,}/g, '\n')
    .trim();
}
