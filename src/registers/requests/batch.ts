import { readClocks, type ShownRun } from '../../clocks/read.ts';
import { runManyClocks } from '../../clocks/run-clocks.ts';
import { loadUnits, type Unit } from '../../identity/units.ts';
import { keepMany } from '../../keep/keep-many.ts';
import { accept, type Decision, FORBIDDEN, type Refusal, refuse } from '../../kernel/decision.ts';
import { queueMails } from '../../mail/queue.ts';
import { loadSpines, type Spine } from '../../records/spine.ts';
import {
  type AssignTo,
  acknowledging,
  closing,
  type Edit,
  type LoadedRequest,
  settle,
  spamming,
  tellAssigned,
  whyNotAssign,
} from './edits.ts';
import { type Acting, actOf, changesOf, letterTo, messageOf, timeableOf } from './kept.ts';
import { mayHandle } from './policy.ts';
import { type Kind, type Move, REGISTERS, type Request, type State } from './rules.ts';
import { askedBefore, insertQuestions } from './satisfaction/store.ts';
import { insertMessages, updateRequests } from './store/batch.ts';
import { loadRequests } from './store/requests.ts';
import { fillTemplate, leftOpen } from './templates/rules.ts';
import type { Template } from './templates/store.ts';
import { placeholdersOf } from './templates/values.ts';

/** Requests that one form may choose. */
export const MOST_CHOSEN = 100;

export type BatchAct =
  | { readonly is: 'assign'; readonly to: AssignTo }
  /** By mail alone, each person in her language: templates by language. */
  | { readonly is: 'acknowledge'; readonly templates: Readonly<Partial<Record<Template['lang'], Template>>> }
  | { readonly is: 'close'; readonly reason: string }
  | { readonly is: 'spam'; readonly reason: string };

type Named = Pick<Spine, 'id' | 'number' | 'title'> & Pick<Request, 'lang'>;

const named = ({ spine: { id, number, title }, request: { lang } }: LoadedRequest): Named => ({ id, number, title, lang });

/** What an act on many did: request by request, so that nobody has to guess. */
export interface BatchOutcome {
  readonly done: readonly Named[];
  readonly refused: readonly (Named & { readonly refusals: readonly Refusal[] })[];
  /** Chosen, and not there for the actor. */
  readonly unseen: number;
}

/** The requests of one kind that were chosen and that the actor may see, in the order of their numbers; locked where they are about to change. */
export async function loadChosen(
  { tx, org }: Pick<Acting, 'tx' | 'org'>,
  kind: Kind,
  ids: readonly string[],
  locked: boolean,
): Promise<readonly LoadedRequest[]> {
  const spines = await loadSpines(tx, org.id, REGISTERS[kind], ids, locked);
  const rows = await loadRequests(tx, org.id, [...spines.keys()]);
  return [...spines.values()]
    .flatMap((spine): LoadedRequest[] => {
      const row = rows.get(spine.id);
      // Only this register writes the state of its spines.
      return row ? [{ spine, request: { ...row, state: spine.state as State, unit: spine.unit } }] : [];
    })
    .sort((a, b) => (a.spine.number < b.spine.number ? -1 : 1));
}

interface Decided extends Edit {
  readonly loaded: LoadedRequest;
  readonly after: Request;
}

/**
 * Does one act on many requests of a kind: each that the rules allow gets its own journal entry, the others are answered with their
 * refusals. As many statements whatever their number. A refusal of the whole says that the form is wrong.
 */
export async function actOnMany(acting: Acting, kind: Kind, ids: readonly string[], act: BatchAct): Promise<Decision<BatchOutcome>> {
  if (!mayHandle(acting.actor, kind)) return refuse(FORBIDDEN);
  const wrong = act.is === 'assign' ? await whyNotAssign(acting, kind, act.to) : null;
  if (wrong) return wrong;
  const chosen = await loadChosen(acting, kind, ids, true);
  const told = act.is === 'acknowledge' ? await toldBy(acting, chosen) : null;
  const before: ReadonlySet<string> = act.is === 'close' ? await askedBefore(acting.tx, acting.org.id, ids) : new Set();
  const decided: Decided[] = [];
  const refused: (Named & { refusals: readonly Refusal[] })[] = [];
  for (const loaded of chosen) {
    const edit = editOf(acting, act, loaded, { told, before });
    const after = edit.ok ? settle(loaded.request, act.is, edit.value) : edit;
    if (edit.ok && after.ok) decided.push({ loaded, after: after.value, ...edit.value });
    else refused.push({ ...named(loaded), refusals: after.ok ? [] : after.refusals });
  }
  await keepAll(acting, act.is, decided);
  if (act.is === 'assign')
    await tellAssigned(
      acting,
      decided.map(({ loaded }) => loaded),
      act.to,
    );
  return accept({ done: decided.map(({ loaded }) => named(loaded)), refused, unseen: new Set(ids).size - chosen.length });
}

interface Known {
  readonly clocks: ReadonlyMap<string, readonly ShownRun[]>;
  readonly units: readonly Unit[];
}

const toldBy = async ({ tx, org, now }: Acting, chosen: readonly LoadedRequest[]): Promise<Known> => ({
  clocks: await readClocks(
    tx,
    org.id,
    chosen.map(({ spine }) => spine.id),
    now,
  ),
  units: await loadUnits(tx, org.id),
});

interface Beside {
  readonly told: Known | null;
  /** Of these the question of satisfaction was asked before. */
  readonly before: ReadonlySet<string>;
}

function editOf(acting: Acting, act: BatchAct, loaded: LoadedRequest, { told: known, before }: Beside): Decision<Edit> {
  if (act.is === 'assign') return accept({ request: assigned(loaded.request, act.to) });
  if (act.is === 'close') return accept(closing(acting, loaded, act.reason, before.has(loaded.spine.id)));
  if (act.is === 'spam') return accept(spamming(acting, act.reason));
  if (loaded.request.acknowledgedAt !== null) return refuse({ id: 'alreadyAcknowledged' });
  const template = act.templates[loaded.request.lang];
  if (!template) return refuse({ id: 'noTemplateInLanguage' });
  const { spine } = loaded;
  const values = placeholdersOf(acting, loaded, template.lang, known?.clocks.get(spine.id) ?? [], known?.units ?? []);
  const body = fillTemplate(template.body, values);
  const open = leftOpen(body);
  if (open.length > 0) return refuse({ id: 'placeholderLeft', values: { value: open.join(', ') } });
  return acknowledging(acting, loaded, 'email', body);
}

/** A unit given alone takes the request from whoever had it; a person given alone leaves it in its unit. */
const assigned = (request: Request, { unit, assignee }: AssignTo): Pick<Request, 'unit' | 'assignee'> => ({
  unit: unit ?? request.unit,
  assignee: assignee ?? null,
});

/** Ends the act for all of them: rows, letters, what was written, clocks, journal and facts. */
async function keepAll(acting: Acting, verb: Move, decided: readonly Decided[]): Promise<void> {
  if (decided.length === 0) return;
  const { tx, org, actor, now, newest } = acting;
  const timeables = decided.map(({ loaded, after, events }) => timeableOf(org, loaded.spine.id, loaded.request, after, events));
  const terms = await runManyClocks(tx, org, timeables, now);
  const letters = decided.flatMap(({ loaded, after, told }) => {
    const letter = told ? letterTo(loaded.spine.id, after, told) : null;
    return letter ? [{ id: loaded.spine.id, letter }] : [];
  });
  const sent = await queueMails(
    tx,
    org,
    letters.map(({ letter }) => letter),
    now,
  );
  await insertQuestions(
    tx,
    decided.flatMap(({ question }) => (question ? [question] : [])),
  );
  const mails = new Map(letters.map(({ id }, i) => [id, sent[i] ?? null]));
  await updateRequests(
    tx,
    org.id,
    decided.map(({ loaded, after }) => ({ id: loaded.spine.id, after })),
  );
  await insertMessages(
    tx,
    org.id,
    decided.flatMap(({ loaded: { spine }, after, said }) =>
      said ? [messageOf(acting, spine.id, after, said, mails.get(spine.id) ?? null)] : [],
    ),
  );
  const acts = decided.map(({ loaded, after, said }) => {
    const { version, ...spine } = loaded.spine;
    const record = { ...spine, state: after.state, unit: after.unit };
    const changes = { ...changesOf(loaded.request, after), ...(said ? { message: [null, said.body] as const } : {}) };
    return actOf(record, version, verb, after, changes, terms.get(spine.id) ?? { clocks: [], facts: [], changes: {} });
  });
  await keepMany(tx, actor, newest, now, acts);
}
