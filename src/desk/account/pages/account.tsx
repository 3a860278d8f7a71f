import { loadOwnAccount, loadOwnSessions, type OwnAccount, type SessionRow } from '../../../identity/account.ts';
import { loadOwnIdentities } from '../../../identity/linked-identities.ts';
import { loadOwnPasskeys } from '../../../identity/passkeys.ts';
import { ROLE_WORDS } from '../../../identity/role-words.ts';
import { loadOwnFactor } from '../../../identity/second-factor.ts';
import { SESSION_COOKIE } from '../../../identity/session.ts';
import { ownSignIns } from '../../../identity/sign-in-journal.ts';
import { loadUnits } from '../../../identity/units.ts';
import { moment } from '../../../records/pages/HistoryList.tsx';
import { Button, ButtonLink } from '../../../ui/components/Button.tsx';
import { ErrorSummary, type FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import { Facts } from '../../../ui/components/Facts.tsx';
import { Notice } from '../../../ui/components/Notice.tsx';
import { PageHead } from '../../../ui/components/PageHead.tsx';
import { Panel } from '../../../ui/components/Panel.tsx';
import { Tag } from '../../../ui/components/Tag.tsx';
import { Form, FormActions, PostButton } from '../../../ui/forms/Form.tsx';
import { SegmentedRadios } from '../../../ui/forms/SegmentedRadios.tsx';
import { TextField } from '../../../ui/forms/TextField.tsx';
import { paths, withQuery } from '../../../ui/paths.ts';
import { formatList } from '../../../ui/typography.ts';
import { readFields } from '../../../web/read-fields.ts';
import { errorsOf } from '../../../web/refusals.ts';
import { deskPage, notFound, type Reply, redirect, refused } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { changeAccount, endSession } from '../actions.ts';
import { deviceOf } from '../device.ts';
import { accountFields } from '../fields.ts';
import { WORDS } from '../messages.ts';
import { Security } from './Security.tsx';
import { SignIns } from './SignIns.tsx';

const DONE = {
  compte: WORDS.doneAccount,
  'mot-de-passe': WORDS.donePassword,
  seances: WORDS.doneSessions,
  facteur: WORDS.doneFactorOff,
} as const;
const isDone = (text: string): text is keyof typeof DONE => Object.hasOwn(DONE, text);

export async function accountPage(visit: Visit): Promise<Reply> {
  const own = await loadOwnAccount(visit.tx);
  return own ? show(visit, own, { name: own.name, lang: own.lang }, {}) : notFound;
}

export async function saveAccount(visit: Visit): Promise<Reply> {
  const read = readFields(accountFields, visit.form);
  if (!read.ok) {
    const own = await loadOwnAccount(visit.tx);
    const typed = { name: visit.form.get('name'), lang: visit.form.get('lang') };
    return own ? show(visit, own, typed, errorsOf(read.refusals, visit.lang)) : notFound;
  }
  const changed = await changeAccount(visit, read.value);
  if (!changed.ok) return refused(...changed.refusals);
  return redirect(withQuery(paths(visit.org, read.value.lang).account(), { fait: 'compte' }));
}

export async function closeOwnSession(visit: Visit): Promise<Reply> {
  const session = visit.params.session ?? '';
  const ended = await endSession(visit, session);
  if (!ended.ok) return refused(...ended.refusals);
  if (session === visit.client.session) return redirect(visit.paths.signIn(), { name: SESSION_COOKIE, value: '', maxAge: 0 });
  return redirect(`${withQuery(visit.paths.account(), { fait: 'seances' })}#seances`);
}

async function show(visit: Visit, own: OwnAccount, values: { name: string; lang: string }, errors: FieldErrors): Promise<Reply> {
  const { tx, org, actor, now, lang, query, paths: to } = visit;
  const w = words.bind(null, visit);
  const units = (await loadUnits(tx, org.id)).filter(({ id }) => actor.units.includes(id));
  const done = query.get('fait');
  return deskPage({
    title: w(WORDS.account),
    current: 'account',
    status: Object.keys(errors).length > 0 ? 422 : 200,
    body: (
      <>
        <PageHead title={w(WORDS.account)} />
        {isDone(done) && (
          <Notice tone="ok" live>
            {w(DONE[done])}
          </Notice>
        )}
        <div class="record">
          <div class="record__body">
            <section aria-labelledby="identite" class="stack">
              <h2 id="identite">{w(WORDS.identity)}</h2>
              <Form action={to.account()}>
                <ErrorSummary errors={errors} level={3} />
                <TextField
                  name="name"
                  label={w(WORDS.name)}
                  help={w(WORDS.nameHelp)}
                  value={values.name}
                  error={errors.name}
                  autocomplete="name"
                  maxlength={200}
                />
                <SegmentedRadios
                  name="lang"
                  label={w(WORDS.lang)}
                  help={w(WORDS.langHelp)}
                  value={values.lang}
                  error={errors.lang}
                  options={[
                    { value: 'fr', label: w(WORDS.french) },
                    { value: 'en', label: w(WORDS.english) },
                  ]}
                />
                <FormActions>
                  <Button kind="primary">{w(WORDS.save)}</Button>
                </FormActions>
              </Form>
            </section>
            {await visit.slots.noticeChoices(visit)}
            <Security
              visit={visit}
              own={own}
              factor={await loadOwnFactor(tx)}
              passkeys={(await loadOwnPasskeys(tx)).length}
              identities={(await loadOwnIdentities(tx)).length}
            />
            <Sessions visit={visit} sessions={await loadOwnSessions(tx, now)} />
            <SignIns visit={visit} entries={await ownSignIns(tx, 20)} />
          </div>
          <div class="record__aside">
            <Facts
              facts={[
                { label: w(WORDS.email), value: own.email },
                {
                  label: w(WORDS.roles),
                  value: formatList(
                    [...actor.roles].map((role) => w(ROLE_WORDS[role])),
                    lang,
                  ),
                },
                {
                  label: w(WORDS.units),
                  value:
                    formatList(
                      units.map(({ name }) => w(name)),
                      lang,
                    ) || w(WORDS.noUnit),
                },
              ]}
            />
            <Panel title={w(WORDS.calendar)}>
              <div class="stack-s">
                <p class="muted">{w(WORDS.calendarLead)}</p>
                <ButtonLink small icon="calendar" href={to.ownCalendar()}>
                  {w(WORDS.openCalendar)}
                </ButtonLink>
              </div>
            </Panel>
          </div>
        </div>
      </>
    ),
  });
}

const Sessions = ({ visit, sessions }: { visit: Visit; sessions: readonly SessionRow[] }) => {
  const { org, lang, paths: to, client } = visit;
  const w = words.bind(null, visit);
  const when = (at: Temporal.Instant) => moment(at, org.timeZone, lang);
  return (
    <section id="seances" class="stack">
      <h2>{w(WORDS.sessions)}</h2>
      <p class="muted">{w(WORDS.sessionsLead)}</p>
      <ul class="rows">
        {sessions.map((session) => {
          const device = deviceOf(session.agent, lang);
          return (
            <li key={session.id}>
              <div class="rows__main">
                <strong>{device}</strong> {session.id === client.session && <Tag>{w(WORDS.thisOne)}</Tag>}
                <p>
                  {session.address && (
                    <>
                      <span class="num">{session.address}</span> ·{' '}
                    </>
                  )}
                  {w(WORDS.lastSeen).replace('{when}', when(session.lastSeenAt))} ·{' '}
                  {w(WORDS.openedOn).replace('{when}', when(session.createdAt))}
                </p>
              </div>
              <PostButton action={to.endSession(session.id)}>
                <Button small>
                  {w(WORDS.endSession)}
                  <span class="sr"> {w(WORDS.endSessionOf).replace('{device}', device)}</span>
                </Button>
              </PostButton>
            </li>
          );
        })}
      </ul>
      {sessions.length > 1 && (
        <PostButton action={to.endSession('autres')}>
          <Button kind="danger" small>
            {w(WORDS.endOthers)}
          </Button>
        </PostButton>
      )}
    </section>
  );
};
