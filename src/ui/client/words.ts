/** The few words that the script itself says, in the language of the page. */
const WORDS = {
  draftKept: { fr: (time: string) => `brouillon gardé à ${time}`, en: (time: string) => `draft kept at ${time}` },
  draftFound: {
    fr: 'Un brouillon de ce formulaire est gardé dans cet onglet.',
    en: 'A draft of this form is kept in this tab.',
  },
  resume: { fr: 'Reprendre le brouillon', en: 'Resume the draft' },
  passkeyRefused: {
    fr: 'La clé d’accès n’a pas servi\u00a0: vous avez annulé, ou l’appareil n’a pas répondu à temps. Recommencez, ou passez par le mot de passe.',
    en: 'The passkey was not used: you cancelled, or the device did not answer in time. Try again, or use the password.',
  },
  passkeyKnown: {
    fr: 'Cet appareil a déjà une clé d’accès pour ce compte.',
    en: 'This device already has a passkey for this account.',
  },
  passkeyBroken: {
    fr: 'La clé d’accès ne peut pas servir à cette adresse. Passez par le mot de passe.',
    en: 'The passkey cannot be used at this address. Use the password.',
  },
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

/** Why the browser made or gave no passkey, by the name of its error. */
export const passkeyFailed = (name: string): string =>
  (name === 'NotAllowedError' || name === 'AbortError'
    ? WORDS.passkeyRefused
    : name === 'InvalidStateError'
      ? WORDS.passkeyKnown
      : WORDS.passkeyBroken)[lang];
