import { get, post, type Slice } from '../../web/route.ts';
import { AGREEMENT_KINDS } from './kinds.ts';
import { REFUSAL_WORDS, STATE_WORDS, VERB_WORDS, WORDS } from './messages.ts';
import { ACT_FORMS, actOn, attest, takeBackObligation, takeBackStep, takeBackText } from './pages/acts.ts';
import { changeAgreement, createAgreement, editAgreementPage, newAgreementPage } from './pages/form.tsx';
import { agreementsDesk } from './pages/list.tsx';
import { agreementPage } from './pages/record.tsx';
import { replay } from './replay.ts';

export { type LegalRule, rulesSchema } from './law/rules.ts';
export { addRules } from './store/law.ts';
export { listAgreements } from './store/list.ts';

export const agreementsSlice: Slice = {
  id: 'agreements',
  routes: [
    get('/bureau/ententes', 'desk', agreementsDesk),
    post('/bureau/ententes', 'desk', createAgreement),
    get('/bureau/ententes/nouvelle', 'desk', newAgreementPage),
    get('/bureau/ententes/:id', 'desk', agreementPage),
    get('/bureau/ententes/:id/modifier', 'desk', editAgreementPage),
    post('/bureau/ententes/:id/modifier', 'desk', changeAgreement),
    ...ACT_FORMS.map((act) => post(`/bureau/ententes/:id/${act.noun}`, 'desk', actOn(act))),
    post('/bureau/ententes/:id/demarches/:part/retrait', 'desk', takeBackStep),
    post('/bureau/ententes/:id/obligations/:part/attestation', 'desk', attest),
    post('/bureau/ententes/:id/obligations/:part/retrait', 'desk', takeBackObligation),
    post('/bureau/ententes/:id/textes/:part/retrait', 'desk', takeBackText),
  ],
  deskNav: [{ id: 'agreements', label: WORDS.agreements, icon: 'file-text', href: (paths) => paths.deskRegister('agreements') }],
  kinds: AGREEMENT_KINDS,
  refusals: REFUSAL_WORDS,
  registers: { agreements: { label: WORDS.agreements, href: (paths, id) => paths.deskRecord('agreements', id) } },
  verbs: VERB_WORDS,
  states: STATE_WORDS,
  replay,
};
