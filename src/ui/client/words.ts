/** The few words that the script itself says, in the language of the page. */
export const WORDS = {
  draftKept: { fr: (time: string) => `brouillon gardé à ${time}`, en: (time: string) => `draft kept at ${time}` },
  draftFound: {
    fr: 'Un brouillon de ce formulaire est gardé sur cet appareil.',
    en: 'A draft of this form is kept on this device.',
  },
  broughtBack: {
    fr: 'Rien n’est perdu\u00a0: l’envoi n’avait pas abouti, et voici ce que vous aviez écrit. Relisez, puis envoyez de nouveau.',
    en: 'Nothing is lost: the form had not been received, and here is what you had written. Read it over, then send again.',
  },
  filesAgain: { fr: 'Les fichiers sont à choisir de nouveau.', en: 'Files have to be chosen again.' },
  lineDown: {
    fr: 'La ligne est coupée ou le service ne répond pas\u00a0: rien n’est envoyé. Ce que vous avez écrit reste dans cette page; gardez-la ouverte.',
    en: 'The line is down or the service does not answer: nothing was sent. What you wrote stays on this page; keep it open.',
  },
  lineDownDesk: {
    fr: 'La ligne est coupée ou le service ne répond pas\u00a0: rien n’est envoyé. Ce que vous avez écrit est gardé sur cet appareil, même si vous fermez la page.',
    en: 'The line is down or the service does not answer: nothing was sent. What you wrote is kept on this device, even if you close the page.',
  },
  tryAgain: { fr: 'Réessayer', en: 'Try again' },
  sessionEnded: {
    fr: 'Votre session avait pris fin. Ce que vous avez écrit est gardé\u00a0: connectez-vous, le formulaire revient avec.',
    en: 'Your session had ended. What you wrote is kept: sign in, and the form comes back with it.',
  },
  stillKept: { fr: 'Ce que vous avez écrit est gardé.', en: 'What you wrote is kept.' },
  backToForm: { fr: 'Revenir au formulaire', en: 'Back to the form' },
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

/** Says one of the words that stand alone. */
export const word = (text: { readonly fr: string; readonly en: string }): string => text[lang];

export const draftKept = (at: Date): string =>
  WORDS.draftKept[lang](at.toLocaleTimeString(document.documentElement.lang, { hour: 'numeric', minute: '2-digit' }));

/** Why the browser made or gave no passkey, by the name of its error. */
export const passkeyFailed = (name: string): string =>
  (name === 'NotAllowedError' || name === 'AbortError'
    ? WORDS.passkeyRefused
    : name === 'InvalidStateError'
      ? WORDS.passkeyKnown
      : WORDS.passkeyBroken)[lang];
