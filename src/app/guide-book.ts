import { ROLE_WORDS } from '../identity/role-words.ts';
import type { Bilingual, Lang } from '../kernel/bilingual.ts';
import { paths } from '../ui/paths.ts';
import { type GuideChapter, type GuideReader, READERS } from '../web/guide.ts';

const WORDS = {
  title: { fr: 'Guide de Chancellerie', en: 'Guide to Chancery' },
  lead: {
    fr: 'Une page pour chaque genre de personne. Les mêmes chapitres se lisent dans l’application, sous «\u00a0Aide\u00a0».',
    en: 'One page for each kind of person. The same chapters can be read in the application, under “Help”.',
  },
  citizen: { fr: 'Le public', en: 'The public' },
  everyone: { fr: 'Pour tout le monde au bureau', en: 'For everyone on the desk' },
  where: { fr: 'Où\u00a0: {label}, `{address}`', en: 'Where: {label}, `{address}`' },
  picture: { fr: '{title}, sur la démonstration (données fictives)', en: '{title}, on the demonstration (fictional data)' },
  other: { fr: 'English', en: 'Français' },
} as const satisfies Record<string, Bilingual>;

/** Organisation whose pages the guide shows: fictional, and it says so. */
export const GUIDE_ORG = { slug: 'demo-mrif' };
export const GUIDE_LANGS: readonly Lang[] = ['fr', 'en'];

const readerWords = (reader: GuideReader): Bilingual =>
  reader === 'citizen' || reader === 'everyone' ? WORDS[reader] : ROLE_WORDS[reader];

/** The page whose picture stands at the head of a reader's guide: where the first chapter that names a page is done. */
export function pictured(chapters: readonly GuideChapter[], reader: GuideReader, lang: Lang): { title: string; address: string } | null {
  const first = chapters.find((one) => one.for === reader && one.link);
  return first?.link ? { title: first.title[lang], address: first.link.href(paths(GUIDE_ORG, lang)) } : null;
}

/** Name of a reader's picture, beside the guide: `images/fr-planner.jpg`. */
export const pictureOf = (reader: GuideReader, lang: Lang): string => `images/${lang}-${reader}.jpg`;

/** The guide as files of Markdown by their path under `docs/guide/`: a page a reader and language, and one that leads to them. */
export function guideBook(chapters: readonly GuideChapter[]): ReadonlyMap<string, string> {
  const files = GUIDE_LANGS.flatMap((lang): readonly (readonly [string, string])[] => {
    const readers = READERS.filter((reader) => chapters.some((one) => one.for === reader));
    return [
      [`${lang}/README.md`, index(readers, lang)],
      ...readers.map((reader): readonly [string, string] => [`${lang}/${reader}.md`, page(chapters, reader, lang)]),
    ];
  });
  return new Map(files);
}

function index(readers: readonly GuideReader[], lang: Lang): string {
  const lines = readers.map((reader) => `- [${readerWords(reader)[lang]}](${reader}.md)`);
  const other = lang === 'fr' ? 'en' : 'fr';
  return `${[`# ${WORDS.title[lang]}`, `[${WORDS.other[lang]}](../${other}/README.md)`, WORDS.lead[lang], lines.join('\n')].join('\n\n')}\n`;
}

function page(chapters: readonly GuideChapter[], reader: GuideReader, lang: Lang): string {
  const shown = pictured(chapters, reader, lang);
  const picture = shown ? [`![${WORDS.picture[lang].replace('{title}', shown.title)}](../${pictureOf(reader, lang)})`] : [];
  const own = chapters.filter((one) => one.for === reader).map((one) => chapter(one, lang));
  return `${[`# ${readerWords(reader)[lang]}`, ...picture, ...own].join('\n\n')}\n`;
}

function chapter({ title, steps, link }: GuideChapter, lang: Lang): string {
  const said = steps.length === 1 ? (steps[0]?.[lang] ?? '') : steps.map((step, n) => `${n + 1}. ${step[lang]}`).join('\n');
  const where = link
    ? [WORDS.where[lang].replace('{label}', link.label[lang]).replace('{address}', link.href(paths({ slug: 'organisation' }, lang)))]
    : [];
  return [`## ${title[lang]}`, said, ...where].join('\n\n');
}
