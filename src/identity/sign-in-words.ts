import { type Bilingual, type Lang, say } from '../kernel/bilingual.ts';
import type { SignInOutcome } from './sign-in-journal.ts';

export const OUTCOME_WORDS = {
  opened: { fr: 'Séance ouverte', en: 'Session opened' },
  wrong: { fr: 'Échec', en: 'Failed' },
  throttled: { fr: 'Trop d’essais', en: 'Too many attempts' },
  expired: { fr: 'Mot de passe temporaire échu', en: 'Temporary password expired' },
} as const satisfies Record<SignInOutcome, Bilingual>;

/** Ways to sign in, as the session and the journal of sign-ins name them: a way, then `+` what was shown besides. */
const METHOD_WORDS: Readonly<Record<string, Bilingual>> = {
  password: { fr: 'mot de passe', en: 'password' },
  link: { fr: 'lien reçu par courriel', en: 'link received by mail' },
  passkey: { fr: 'clé d’accès', en: 'passkey' },
  oidc: { fr: 'fournisseur d’identité', en: 'identity provider' },
  totp: { fr: 'code à usage unique', en: 'one-time code' },
  recovery: { fr: 'code de secours', en: 'recovery code' },
};

/** « mot de passe et code à usage unique », from `password+totp`; what nobody knows is said as it is. */
export const methodText = (method: string, lang: Lang): string =>
  method
    .split('+')
    .map((part) => {
      const [way = '', name] = part.split(':');
      const word = METHOD_WORDS[way];
      return word ? `${say(word, lang)}${name ? ` (${name})` : ''}` : part;
    })
    .join(lang === 'fr' ? ' et ' : ' and ');
