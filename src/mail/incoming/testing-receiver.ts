import { sql } from 'kysely';
import type { Org } from '../../kernel/actor.ts';
import { same } from '../../kernel/bilingual.ts';
import { accept, refuse } from '../../kernel/decision.ts';
import { newId } from '../../kernel/ids.ts';
import { queueMail } from '../queue.ts';
import type { Message, Receiver, Receiving } from './receiver.ts';

/** The organisation of these tests, real: a demonstration takes no mail. */
export const TEST_ORG: Org = {
  id: 1,
  slug: 'essai',
  name: same('Organisation'),
  shortName: same('Org'),
  theme: 'ministere',
  fictional: false,
  fiscalStart: 4,
  timeZone: 'America/Toronto',
};

/**
 * A register in miniature: a request is a row of the spine, its number the sender's address; each message added and each letter that came
 * back counts one version. `before` runs in the transaction.
 */
export const testReceiver = (before: (message: Message) => Promise<void> | void = () => undefined): Receiver => ({
  open: async ({ tx, org, now }: Receiving, message, receipt) => {
    const record = newId();
    const confidential = message.box === 'complaints';
    await sql`
      insert into record (org, id, register, number, title, title_key, visibility, audience, state, on_day, detail)
        values (${org.id}, ${record}, 'requests', ${message.id}, ${message.subject || '–'}, '', 'organisation', ${confidential ? 'confidential' : 'staff'},
                'received', '2099-11-20', ${message.email})`.execute(tx);
    const about = { register: 'requests', record };
    const audience = confidential ? ('confidential' as const) : ('org' as const);
    const to = { email: message.email, name: message.name, lang: message.lang ?? ('fr' as const) };
    if (receipt) await queueMail(tx, org, { to, subject: 'Reçu', paragraphs: [message.text || '–'], about, audience }, now);
    await before(message);
    return accept({ ...about, audience });
  },
  add: async ({ tx, org }, _message, { register, record }) => {
    const { rows } = await sql<{ audience: string }>`
      update record set version = version + 1 where org = ${org.id} and id = ${record} and register = ${register} and state = 'received' returning audience`.execute(
      tx,
    );
    const [row] = rows;
    return row ? accept({ register, record, audience: row.audience === 'confidential' ? 'confidential' : 'org' }) : refuse({ id: 'ended' });
  },
  named: async ({ tx, org }, text, email) => {
    const { rows } = await sql<{ id: string; audience: string }>`
      select id, audience from record where org = ${org.id} and (${email}::text is null or detail = ${email}) and position(number in ${text}) > 0`.execute(
      tx,
    );
    const [row] = rows;
    return row ? { register: 'requests', record: row.id, audience: row.audience === 'confidential' ? 'confidential' : 'org' } : null;
  },
  cameBack: async ({ tx, org }, { record }) => {
    await sql`update record set version = version + 1 where org = ${org.id} and id = ${record}`.execute(tx);
  },
});
