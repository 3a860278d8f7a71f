import { openDatabase } from '../../db/transaction.ts';
import { type Lang, say } from '../../kernel/bilingual.ts';
import { COMPOSITION } from '../compose.ts';
import { reloadDemo, removeDemo } from '../demo/demo.ts';
import type { Io } from '../terminal/io.ts';
import type { Requests } from './requests.ts';

const WORDS = {
  none: { fr: 'Il n’y a pas de démonstration à retirer.', en: 'There is no demonstration to remove.' },
  removed: { fr: 'Démonstration retirée\u00a0: {all}.', en: 'Demonstration removed: {all}.' },
  loaded: { fr: 'Démonstration chargée. Tout y est fictif.', en: 'Demonstration loaded. Everything in it is fictional.' },
};

/** `chancery demo`: loads the fictional organisations anew, or removes them. */
export async function runDemo(url: string, request: Requests['demo'], now: Temporal.Instant, lang: Lang, io: Io): Promise<number> {
  const db = openDatabase(url, 4);
  try {
    if (request.remove) {
      const removed = await removeDemo(db);
      io.out(removed.length === 0 ? say(WORDS.none, lang) : say(WORDS.removed, lang).replace('{all}', removed.join(', ')));
      return 0;
    }
    await reloadDemo(db, now, io, COMPOSITION.kinds, request.scale);
    io.out(say(WORDS.loaded, lang));
    return 0;
  } finally {
    await db.close();
  }
}
