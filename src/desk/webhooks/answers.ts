import type { Bilingual } from '../../kernel/bilingual.ts';

/** What is usual enough to have words, by what the connection or our own guard says of it. */
const KNOWN: readonly (readonly [RegExp, Bilingual])[] = [
  [/ENOTFOUND|EAI_AGAIN|has no address/, { fr: 'Nom de serveur introuvable', en: 'Server name not found' }],
  [/ECONNREFUSED/, { fr: 'Connexion refusée', en: 'Connection refused' }],
  [/inner address|webhookInner/, { fr: 'Réseau interne\u00a0: pas d’envoi', en: 'Internal network: not sent' }],
  [/ETIMEDOUT|TimeoutError|timeout|aborted/i, { fr: 'Pas de réponse à temps', en: 'No answer in time' }],
  [/ECONNRESET|EPIPE|hang up/, { fr: 'Connexion coupée', en: 'Connection cut' }],
  [/CERT|certificate|self-signed|EPROTO|SSL|TLS/i, { fr: 'Certificat ou chiffrement refusé', en: 'Certificate or encryption refused' }],
  [/EHOSTUNREACH|ENETUNREACH/, { fr: 'Serveur hors de portée', en: 'Server out of reach' }],
];
const OTHER: Bilingual = { fr: 'Envoi impossible', en: 'Could not be sent' };

/** Why a message had no answer, in words; the message of the machine stands under them, for whoever mends it. */
export const whyUnanswered = (error: string): Bilingual => KNOWN.find(([pattern]) => pattern.test(error))?.[1] ?? OTHER;
