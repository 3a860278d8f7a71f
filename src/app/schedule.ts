import type { BlockList } from 'node:net';
import type { Database } from '../db/transaction.ts';
import { forgetOldImports, workOnImports } from '../desk/imports/work.ts';
import { writeNoticeLetters } from '../desk/notices/letters.ts';
import { deliverMessages } from '../desk/webhooks/deliver.ts';
import { deleteOldMessages } from '../desk/webhooks/store/claims.ts';
import { queueMessages } from '../desk/webhooks/store/queue.ts';
import { scan } from '../files/clamd.ts';
import { scanWaiting } from '../files/scan-waiting.ts';
import { sweep } from '../files/sweep.ts';
import { deleteExpired } from '../identity/expire.ts';
import { integrate, signCheckpoints } from '../journal/integrate.ts';
import { type Authority, stampCheckpoints } from '../journal/stamps.ts';
import { recomputeClocks } from '../keep/recompute-clocks.ts';
import type { Org } from '../kernel/actor.ts';
import { deliverMail, type MailSettings } from '../mail/deliver.ts';
import { fetchMail } from '../mail/incoming/fetch.ts';
import { emptyOldMessages } from '../mail/incoming/inbox.ts';
import { sortMail } from '../mail/incoming/sort.ts';
import { deleteOldMail } from '../mail/outbox.ts';
import { deleteOldNotices } from '../records/notices/jobs.ts';
import { tellOtherSide } from '../records/presence/sharing.ts';
import { writeAgreementNotices } from '../registers/agreements/notices.ts';
import { writeQuarterNotices } from '../registers/missions/publication/notices.ts';
import { writeTermNotices } from '../registers/requests/notices.ts';
import { followMerges } from '../registers/supports/merged.ts';
import { writeReminders } from '../strategy/index.ts';
import type { Installation } from '../web/visit.ts';
import { COMPOSITION, KINDS } from './compose.ts';
import { removeAsked } from './demo/demo.ts';
import { countEfforts } from './load/reference.ts';
import type { Job } from './run-jobs.ts';

interface Tools {
  /** Stamps checkpoints; null: none was chosen. */
  readonly authority: Authority | null;
  /** Inner networks that webhooks may reach. */
  readonly webhooksInside: BlockList;
  readonly db: Database;
  readonly organisations: () => Promise<readonly Org[]>;
  readonly now: () => Temporal.Instant;
  readonly mail: MailSettings & { readonly receiptsPerHour: number };
  /** The antivirus; undefined: none looks at files. */
  readonly clamdUrl: string | undefined;
  readonly installation: Installation;
}

/** Every job of the product, one line each. Several processes may run them: each takes the row or lock it works on. */
export const jobs = ({ db, organisations, now, mail, clamdUrl, authority, webhooksInside, installation }: Tools): readonly Job[] => [
  {
    name: 'journal: place new entries, fold their facts',
    every: 2,
    run: () => forEach(organisations, (org) => db.asOwner((tx) => integrate(tx, org))),
  },
  {
    name: 'journal: sign checkpoints',
    every: 300,
    run: () => forEach(organisations, (org) => db.asOwner((tx) => signCheckpoints(tx, org, now()))),
  },
  { name: 'mail: send what waits', every: 5, run: async () => void (await deliverMail(db, mail, now)) },
  { name: 'mail: delete what ended long ago', every: 3600, run: () => db.asOwner((tx) => deleteOldMail(tx, now())) },
  ...(mail.mailboxes.length > 0
    ? [{ name: 'mail: fetch what came', every: 30, run: async () => void (await fetchMail(db, mail.mailboxes, now)) }]
    : []),
  {
    name: 'mail: sort what came',
    every: 5,
    run: async () =>
      void (await sortMail({ db, organisations, receiver: COMPOSITION.slots.receiver, files: installation.files, ...mail, now })),
  },
  { name: 'mail: empty what was dealt with long ago', every: 3600, run: () => db.asOwner((tx) => emptyOldMessages(tx, now())) },
  {
    name: 'webhooks: write messages',
    every: 5,
    run: () => forEach(organisations, (org) => db.asOwner((tx) => queueMessages(tx, org, now()))),
  },
  {
    name: 'sharing: tell the other side',
    every: 30,
    run: async () => {
      const all = await organisations();
      await db.asOwner((tx) => tellOtherSide(tx, all, now()));
    },
  },
  {
    name: 'contacts: give supports of those merged to those kept',
    every: 60,
    run: () => forEach(organisations, (org) => db.asOwner((tx) => followMerges(tx, org, now()))),
  },
  { name: 'webhooks: send what waits', every: 5, run: async () => void (await deliverMessages(db, webhooksInside, now)) },
  { name: 'webhooks: delete what ended long ago', every: 3600, run: () => db.asOwner((tx) => deleteOldMessages(tx, now())) },
  ...(authority
    ? [{ name: 'journal: time-stamps', every: 3600, run: () => forEach(organisations, (org) => stamp(db, org, authority, now())) }]
    : []),
  {
    name: 'indicators: remind of what is overdue',
    every: 3600,
    run: () => forEach(organisations, (org) => db.asOwner((tx) => writeReminders(tx, org, KINDS, now()))),
  },
  {
    name: 'clocks: compute open terms again after a change of rules',
    every: 15,
    run: () => forEach(organisations, (org) => db.asOwner((tx) => recomputeClocks(tx, org, now()))),
  },
  {
    name: 'requests: tell of terms that are near, due or missed',
    every: 300,
    run: () => forEach(organisations, (org) => db.asOwner((tx) => writeTermNotices(tx, org, now()))),
  },
  {
    name: 'agreements: tell of terms to prepare, near or passed',
    every: 3600,
    run: () => forEach(organisations, (org) => db.asOwner((tx) => writeAgreementNotices(tx, org, now()))),
  },
  {
    name: 'missions: tell of quarters to publish, near or passed',
    every: 3600,
    run: () => forEach(organisations, (org) => db.asOwner((tx) => writeQuarterNotices(tx, org, now()))),
  },
  {
    name: 'notices: letters of the day',
    every: 900,
    run: () => forEach(organisations, (org) => db.asOwner((tx) => writeNoticeLetters(tx, org, now()))),
  },
  { name: 'notices: delete old ones', every: 3600, run: () => db.asOwner((tx) => deleteOldNotices(tx, now())) },
  {
    name: 'priorities: tally what the newest ones need',
    every: 300,
    run: () => forEach(organisations, (org) => countEfforts(db, org, KINDS)),
  },
  {
    name: 'imports: go on with those at work',
    every: 2,
    run: () => workOnImports({ db, organisations, slots: COMPOSITION.slots, installation, now }),
  },
  { name: 'imports: delete files no longer needed', every: 3600, run: () => forgetOldImports({ db, now }) },
  ...(clamdUrl === undefined
    ? []
    : [
        {
          name: 'files: have the antivirus look',
          every: 2,
          run: async () => void (await scanWaiting({ db, folder: installation.files.folder, scan: (body) => scan(clamdUrl, body), now })),
        },
      ]),
  {
    name: 'files: remove what no row names',
    every: 3600,
    run: async () => void (await sweep({ db, folder: installation.files.folder, now: now(), grace: { hours: 24 } })),
  },
  { name: 'demonstrations to remove', every: 5, run: () => removeAsked(db) },
  { name: 'sessions and keys that have expired', every: 3600, run: () => db.asOwner((tx) => deleteExpired(tx, now())) },
];

/** Only what really happened is sent to an authority: a demonstration is not stamped. */
async function stamp(db: Database, org: Org, authority: Authority, now: Temporal.Instant): Promise<void> {
  if (org.fictional) return;
  const refusals = await stampCheckpoints(db, org.id, authority, now);
  if (refusals.length > 0) throw new Error(`${authority.address}: ${refusals.map(({ id }) => id).join(', ')}`);
}

async function forEach(organisations: () => Promise<readonly Org[]>, work: (org: Org) => Promise<unknown>): Promise<void> {
  for (const org of await organisations()) await work(org);
}
