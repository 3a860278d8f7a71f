import type { Org } from '../kernel/actor.ts';
import type { Bilingual, Lang } from '../kernel/bilingual.ts';
import type { Refusal } from '../kernel/decision.ts';
import type { FieldErrors } from '../ui/components/ErrorSummary.tsx';
import { formatTime } from '../ui/typography.ts';

export type RefusalWords = Readonly<Record<string, Bilingual>>;

/** Refusals that any slice may give. */
export const COMMON_REFUSALS: RefusalWords = {
  notFound: { fr: 'Cette page n’existe pas, ou vous n’y avez pas accès.', en: 'This page does not exist, or you have no access to it.' },
  forbidden: {
    fr: 'Votre rôle ne permet pas cette opération. L’administration de votre organisation peut vous en donner un autre.',
    en: 'Your role does not allow this. An administrator of your organisation can give you another.',
  },
  stale: {
    fr: 'Quelqu’un a modifié cette fiche depuis que vous l’avez ouverte. Vos saisies sont conservées ci-dessous\u00a0: comparez avec la fiche, puis enregistrez de nouveau.',
    en: 'Somebody changed this record after you opened it. What you typed is kept below: compare it with the record, then save again.',
  },
  required: { fr: 'Remplissez ce champ.', en: 'Fill in this field.' },
  tooLong: {
    fr: 'Ce texte compte {length} caractères\u00a0: raccourcissez-le à {most}.',
    en: 'This text has {length} characters: shorten it to {most}.',
  },
  unknownChoice: { fr: 'Choisissez une valeur de la liste.', en: 'Choose a value from the list.' },
  notADate: { fr: 'Écrivez une date comme 2026-04-08.', en: 'Write a date such as 2026-04-08.' },
  notANumber: { fr: 'Écrivez un nombre.', en: 'Write a number.' },
  notAnEmail: { fr: 'Écrivez une adresse comme nom@exemple.ca.', en: 'Write an address such as name@example.ca.' },
  unknownCountry: {
    fr: 'Le pays «\u00a0{value}\u00a0» est inconnu. Choisissez un pays de la liste.',
    en: 'The country “{value}” is unknown. Choose a country from the list.',
  },
  journalBehind: {
    fr: 'Une opération longue est en cours sur le serveur\u00a0: le journal ne peut pas être arrêté à un point certain. Rien n’a été changé. Recommencez dans quelques minutes.',
    en: 'A long operation is under way on the server: the journal cannot be closed at a definite point. Nothing was changed. Try again in a few minutes.',
  },
  tooLarge: {
    fr: 'L’envoi est trop volumineux. Réduisez-le, puis recommencez.',
    en: 'What was sent is too large. Make it smaller, then try again.',
  },
  unitNotYours: {
    fr: 'Vous ne faites pas partie de cette unité\u00a0: la fiche vous deviendrait invisible. Choisissez une de vos unités.',
    en: 'You do not belong to this unit: you could no longer see the record. Choose one of your units.',
  },
};

/** A refusal in the reader's language. An id without words is a bug: the id itself is shown, so that it can be reported. */
export function tell(refusal: Refusal, lang: Lang, words: RefusalWords): string {
  const text = (words[refusal.id] ?? COMMON_REFUSALS[refusal.id])?.[lang] ?? refusal.id;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(refusal.values?.[name] ?? whole));
}

/** The first refusal of each field by the field's name, in their order, for a form and its summary; '' holds the one of the form as a whole. */
export function errorsOf(refusals: readonly Refusal[], lang: Lang, words: RefusalWords = {}): FieldErrors {
  const errors: Record<string, string> = {};
  for (const refusal of refusals) errors[refusal.field ?? ''] ??= tell(refusal, lang, words);
  return errors;
}

/** The moment in a refusal as the clock on the wall says it: the minute after, so that nobody comes too early. */
export const withTime = (
  { org, lang }: { readonly org: Pick<Org, 'timeZone'>; readonly lang: Lang },
  refusals: readonly Refusal[],
): readonly Refusal[] =>
  refusals.map((refusal) => {
    const until = refusal.values?.until;
    if (typeof until !== 'string') return refusal;
    const clock = Temporal.Instant.from(until).add({ minutes: 1 }).toZonedDateTimeISO(org.timeZone).toPlainTime().toString();
    return { ...refusal, values: { until: formatTime(clock.slice(0, 5), lang) } };
  });
