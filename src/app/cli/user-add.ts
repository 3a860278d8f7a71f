import { openDatabase } from '../../db/transaction.ts';
import { addAccount } from '../../identity/add-account.ts';
import { loadOrganisations } from '../../identity/organisations.ts';
import { type Lang, say } from '../../kernel/bilingual.ts';
import type { Io } from '../terminal/io.ts';
import type { Requests } from './requests.ts';

const WORDS = {
  unknown: { fr: 'Aucune organisation «\u00a0{org}\u00a0». Il y a\u00a0: {all}.', en: 'No organisation “{org}”. There are: {all}.' },
  made: {
    fr: 'Compte créé. Mot de passe temporaire, à changer d’ici sept jours\u00a0: {password}',
    en: 'Account created. Temporary password, to be changed within seven days: {password}',
  },
  known: {
    fr: 'Cette adresse avait déjà un compte\u00a0: les rôles y sont ajoutés, le mot de passe reste le même.',
    en: 'This address had an account already: the roles were added, the password stays the same.',
  },
};

/** `chancery user add`: prints a temporary password once. */
export async function runUserAdd(url: string, request: Requests['user add'], now: Temporal.Instant, lang: Lang, io: Io): Promise<number> {
  const db = openDatabase(url, 2);
  try {
    return await db.asOwner(async (tx) => {
      const all = await loadOrganisations(tx);
      const org = all.find(({ slug }) => slug === request.org);
      if (!org) {
        io.err(
          say(WORDS.unknown, lang)
            .replace('{org}', request.org)
            .replace('{all}', all.map(({ slug }) => slug).join(', ')),
        );
        return 2;
      }
      const password = await addAccount(tx, org, request, now);
      if (password) io.out(say(WORDS.made, lang).replace('{password}', password));
      else io.err(say(WORDS.known, lang));
      return 0;
    });
  } finally {
    await db.close();
  }
}
