import { openDatabase } from '../../db/transaction.ts';
import { renewBootKey } from '../../identity/boot-key.ts';
import type { Lang } from '../../kernel/bilingual.ts';
import type { Io } from '../terminal/io.ts';
import { sayLine } from './steps.ts';

const WORDS = {
  made: {
    fr: 'Nouvelle clé, affichée une seule fois; celle d’avant ne vaut plus. Ouvrez /mrif/premiere-cle et donnez-la\u00a0: {key}',
    en: 'New key, shown once; the one before is no longer valid. Open /mrif/premiere-cle and give it: {key}',
  },
  settled: {
    fr: 'Il y a déjà une administration\u00a0: aucune clé n’ouvre plus rien. Un compte de plus se crée par «\u00a0chancery user add\u00a0».',
    en: 'There is already an administrator: the key no longer opens anything. “chancery user add” creates another account.',
  },
};

/** `chancery boot-key`: prints a new key for the first administrator; 1 when there is an administrator already. */
export async function runBootKey(url: string, lang: Lang, io: Io): Promise<number> {
  const db = openDatabase(url, 2);
  try {
    const key = await db.asOwner(renewBootKey);
    if (key) io.out(sayLine(WORDS.made, lang, { key }));
    else io.err(sayLine(WORDS.settled, lang, {}));
    return key ? 0 : 1;
  } finally {
    await db.close();
  }
}
