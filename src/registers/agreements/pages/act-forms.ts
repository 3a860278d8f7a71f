import type { Bilingual } from '../../../kernel/bilingual.ts';
import type { Decision } from '../../../kernel/decision.ts';
import { readFields } from '../../../web/read-fields.ts';
import type { Visit } from '../../../web/visit.ts';
import { correctDates } from '../correct.ts';
import * as fields from '../fields.ts';
import * as hanging from '../hanging.ts';
import { MOVE_WORDS } from '../messages/moves.ts';
import { WORDS } from '../messages.ts';
import * as moves from '../moves.ts';
import type { Move } from '../states/rules.ts';
import { within } from './within.ts';

/** One field of the form of an act. `source` says where the choices of a `choice` come from. */
export interface FieldSpec {
  readonly name: string;
  readonly type: 'day' | 'text' | 'area' | 'flag' | 'choice';
  readonly label: Bilingual;
  readonly help?: Bilingual;
  readonly optional?: boolean;
  readonly source?: 'pieces' | 'authorities' | 'countries' | 'purposes' | 'members' | 'languages';
  /** Today, where nothing was typed. */
  readonly today?: boolean;
}

/** An act on an agreement: the noun of its address, its form, and the function of the slice that does it. */
export interface ActForm {
  readonly noun: string;
  /** The act of the table of states; null: it writes beside it, as whoever may change the agreement. */
  readonly move: Move | null;
  readonly label: Bilingual;
  readonly fields: readonly FieldSpec[];
  readonly danger?: boolean;
  readonly run: (visit: Visit, id: string) => Promise<Decision<string>>;
}

const day = (name: string, label: Bilingual): FieldSpec => ({ name, type: 'day', label, today: true });
const later = (name: string, label: Bilingual, help?: Bilingual): FieldSpec => ({
  name,
  type: 'day',
  label,
  optional: true,
  ...(help ? { help } : {}),
});
const text = (name: string, label: Bilingual, optional = false): FieldSpec => ({ name, type: 'text', label, optional });
const NOTE: FieldSpec = { name: 'note', type: 'area', label: WORDS.note, optional: true };
const REASON: FieldSpec = { name: 'reason', type: 'area', label: WORDS.reason };
const PIECE: FieldSpec = {
  name: 'attachment',
  type: 'choice',
  label: WORDS.piece,
  help: WORDS.pieceHelp,
  optional: true,
  source: 'pieces',
};

const nouns = {
  negotiate: 'negociation',
  authorise: 'autorisations',
  reopen: 'reouverture',
  sign: 'signature',
  table: 'depot',
  approve: 'approbation',
  endorse: 'enterinement',
  enterForce: 'entree-en-vigueur',
  renew: 'renouvellement',
  end: 'fin',
  denounce: 'denonciation',
  abandon: 'abandon',
  withdraw: 'retrait',
} as const satisfies Record<Move, string>;

type Schema = Parameters<typeof readFields>[0];
const moving = <S extends Schema>(
  move: Move,
  schema: S,
  specs: readonly FieldSpec[],
  act: (visit: Visit, id: string, read: ReturnType<S['parse']>) => Promise<Decision<string>>,
  danger = false,
): ActForm => ({
  noun: nouns[move],
  move,
  label: MOVE_WORDS[move],
  fields: specs,
  danger,
  run: async (visit, id) => {
    const read = readFields(schema, visit.form);
    // `readFields` answers with what the schema parses to.
    return read.ok ? act(visit, id, read.value as ReturnType<S['parse']>) : read;
  },
});

/** The acts of the table of states, by their moves. */
export const MOVE_FORMS: Readonly<Record<Move, ActForm>> = {
  negotiate: moving('negotiate', fields.plainFields, [NOTE], moves.negotiate),
  authorise: moving(
    'authorise',
    fields.authorisationFields,
    [
      { name: 'authority', type: 'choice', label: WORDS.authority, source: 'authorities' },
      text('givenBy', WORDS.givenBy),
      day('on', WORDS.dated),
      text('reference', WORDS.reference),
      PIECE,
    ],
    moves.authorise,
  ),
  reopen: moving('reopen', fields.plainFields, [NOTE], moves.reopen),
  sign: moving(
    'sign',
    fields.signFields,
    [day('signedOn', WORDS.dated), text('signedPlace', WORDS.signedPlace, true), text('signatories', WORDS.signatories, true), NOTE],
    moves.sign,
  ),
  table: moving(
    'table',
    fields.tableFields,
    [
      day('tabledOn', WORDS.dated),
      { name: 'tablingNote', type: 'choice', label: WORDS.tablingNote, help: WORDS.pieceHelp, optional: true, source: 'pieces' },
      NOTE,
    ],
    moves.table,
  ),
  approve: moving(
    'approve',
    fields.approveFields,
    [
      day('approvedOn', WORDS.dated),
      { name: 'unanimous', type: 'flag', label: WORDS.unanimous },
      text('reference', WORDS.reference, true),
      NOTE,
    ],
    moves.approve,
  ),
  endorse: moving(
    'endorse',
    fields.endorseFields,
    [
      day('endorsedOn', WORDS.dated),
      text('endorsedReference', WORDS.endorsedReference),
      later('sittingResumesOn', WORDS.sittingResumesOn, WORDS.sittingHelp),
      NOTE,
    ],
    moves.endorse,
  ),
  enterForce: moving(
    'enterForce',
    fields.forceFields,
    [day('inForceOn', WORDS.dated), later('endsOn', WORDS.endsOn, WORDS.endsOnHelp), NOTE],
    moves.enterForce,
  ),
  renew: moving(
    'renew',
    fields.renewFields,
    [day('renewedOn', WORDS.dated), later('endsOn', WORDS.newEnd), text('reference', WORDS.reference, true), NOTE],
    moves.renew,
  ),
  end: moving('end', fields.endFields, [day('endedOn', WORDS.dated), NOTE], moves.end),
  denounce: moving(
    'denounce',
    fields.denounceFields,
    [day('denouncedOn', WORDS.dated), text('reference', WORDS.reference, true), NOTE],
    moves.denounce,
  ),
  abandon: moving('abandon', fields.reasonFields, [REASON], moves.abandon, true),
  withdraw: moving('withdraw', fields.reasonFields, [REASON], moves.withdraw, true),
};

/** What is written beside the table of states: names of their fields begin with the noun. */
export const STEP_FORM: ActForm = {
  noun: 'demarches',
  move: null,
  label: WORDS.addStep,
  fields: [
    day('on', WORDS.dated),
    { name: 'country', type: 'choice', label: WORDS.country, optional: true, source: 'countries' },
    { name: 'purpose', type: 'choice', label: WORDS.purpose, source: 'purposes' },
    { name: 'done', type: 'area', label: WORDS.done },
  ],
  run: async (visit, id) => {
    const read = readFields(fields.stepFields, within(visit.form, 'demarches'));
    return read.ok ? hanging.addStep(visit, id, read.value) : read;
  },
};

export const OBLIGATION_FORM: ActForm = {
  noun: 'obligations',
  move: null,
  label: WORDS.addObligation,
  fields: [
    text('title', WORDS.obligation),
    { name: 'owner', type: 'choice', label: WORDS.owner, optional: true, source: 'members' },
    { name: 'dueOn', type: 'day', label: WORDS.dueOn },
  ],
  run: async (visit, id) => {
    const read = readFields(fields.obligationFields, within(visit.form, 'obligations'));
    return read.ok ? hanging.addObligation(visit, id, read.value) : read;
  },
};

export const TEXT_FORM: ActForm = {
  noun: 'textes',
  move: null,
  label: WORDS.addText,
  fields: [
    { name: 'lang', type: 'choice', label: WORDS.language, source: 'languages' },
    text('title', WORDS.titleThere, true),
    { name: 'authentic', type: 'flag', label: WORDS.authentic },
    PIECE,
  ],
  run: async (visit, id) => {
    const read = readFields(fields.textFields, within(visit.form, 'textes'));
    return read.ok ? hanging.setText(visit, id, { ...read.value, attachment: read.value.attachment ?? null }) : read;
  },
};

/** Days that were written wrong. */
export const CORRECT_FORM: ActForm = {
  noun: 'dates',
  move: null,
  label: WORDS.correct,
  fields: (['signedOn', 'tabledOn', 'approvedOn', 'endorsedOn', 'inForceOn', 'endedOn', 'denouncedOn'] as const).map((name) =>
    later(name, WORDS[name]),
  ),
  run: async (visit, id) => {
    const read = readFields(fields.correctFields, within(visit.form, 'dates'));
    return read.ok ? correctDates(visit, id, read.value) : read;
  },
};

export const ACT_FORMS: readonly ActForm[] = [CORRECT_FORM, STEP_FORM, OBLIGATION_FORM, TEXT_FORM, ...Object.values(MOVE_FORMS)];
