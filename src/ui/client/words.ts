/** The few words that the script itself says, in the language of the page. */
const WORDS = {
  draftKept: { fr: (time: string) => `brouillon gardé à ${time}`, en: (time: string) => `draft kept at ${time}` },
  draftFound: {
    fr: 'Un brouillon de ce formulaire est gardé dans cet onglet.',
    en: 'A draft of this form is kept in this tab.',
  },
  resume: { fr: 'Reprendre le brouillon', en: 'Resume the draft' },
  discard: { fr: 'L’écarter', en: 'Discard it' },
} as const;

const lang = document.documentElement.lang.startsWith('en') ? 'en' : 'fr';

export const draftKept = (at: Date): string => {
  const time = at.toLocaleTimeString(document.documentElement.lang, { hour: 'numeric', minute: '2-digit' });
  return WORDS.draftKept[lang](time);
};
export const draftFound = (): string => WORDS.draftFound[lang];
export const resumeDraft = (): string => WORDS.resume[lang];
export const discardDraft = (): string => WORDS.discard[lang];
