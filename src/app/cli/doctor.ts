import { openDatabase } from '../../db/transaction.ts';
import { type Lang, say } from '../../kernel/bilingual.ts';
import { openProvider } from '../../oidc/provider.ts';
import { spaced } from '../../ui/typography.ts';
import type { StateLine } from '../../web/visit.ts';
import type { Store } from '../database.ts';
import type { Settings } from '../settings.ts';
import { stateLines, unreachable } from '../state/lines.ts';
import { measure } from '../state/measure.ts';
import { STATE_WORDS } from '../state/messages.ts';
import { providerLines } from '../state/providers.ts';
import type { Io } from '../terminal/io.ts';

/** `chancery doctor`: what the page of the state shows, a line each; 1 when something has to be mended. */
export async function runDoctor(store: Store, settings: Settings, lang: Lang, io: Io): Promise<number> {
  const db = openDatabase(store.url, 2);
  const now = () => Temporal.Now.instant();
  try {
    const lines = await measure({
      db,
      dataDir: settings.dataDir,
      embedded: store.embedded,
      mailLeaves: settings.smtpUrl !== undefined,
      mailboxes: settings.mailboxes,
      antivirus: settings.clamdUrl !== undefined,
      now,
    }).then(stateLines, (error: unknown) => unreachable(error instanceof Error ? error.message : String(error)));
    const all = [...lines, ...(await providerLines(settings.oidcProviders.map((one) => openProvider(one))))];
    for (const text of doctorText(all, lang)) io.out(text);
    return all.some(({ state }) => state === 'bad') ? 1 : 0;
  } finally {
    await db.close();
  }
}

/** State, thing, measure; the remedy under it where there is one. */
export function doctorText(lines: readonly StateLine[], lang: Lang): readonly string[] {
  const set = (text: string): string => (lang === 'fr' ? spaced(text) : text);
  const width = Math.max(...Object.values(STATE_WORDS).map((word) => say(word, lang).length));
  return lines.flatMap(({ label, said, state, remedy }) => [
    `${say(STATE_WORDS[state], lang).padEnd(width)}  ${set(lang === 'fr' ? `${label.fr}\u00a0: ${said.fr}` : `${label.en}: ${said.en}`)}`,
    ...(remedy ? [`${' '.repeat(width)}  → ${set(say(remedy, lang))}`] : []),
  ]);
}
