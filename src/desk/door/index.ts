import { get, post, type Slice } from '../../web/route.ts';
import { REFUSAL_WORDS } from './messages.ts';
import { codePage, giveCode } from './pages/code.tsx';
import { firstKeyPage, useFirstKey } from './pages/first-administrator.tsx';
import { answerIdentity, identitiesPage, unlinkNow, unlinkPage } from './pages/identities.tsx';
import { acceptNow, invitationPage } from './pages/invitation.tsx';
import { askLink, askLinkPage, linkPage, useLink } from './pages/link.tsx';
import { askToRegister, askToSignIn, passkeysPage, register, removeNow, removePage, signInNow } from './pages/passkeys.tsx';
import { changePassword, passwordPage } from './pages/password.tsx';
import { returnFromProvider, startProvider } from './pages/provider.tsx';
import { beginFactor, changeFactor, confirmFactor, factorPage } from './pages/second-factor.tsx';
import { closeSession, openSession, signInPage } from './pages/sign-in.tsx';
import { leaveProvider, signedOutPage } from './pages/signed-out.tsx';

export { type DemonstrationAccount, SignInHelp } from './pages/SignInHelp.tsx';

/** The way in and out. Refusals are kept here, not undone: failed attempts count. */
export const doorSlice: Slice = {
  id: 'door',
  routes: [
    get('/connexion', 'door', signInPage),
    post('/connexion', 'door', openSession),
    get('/connexion/code', 'door', codePage),
    post('/connexion/code', 'door', giveCode),
    get('/connexion/fournisseur/:provider', 'door', startProvider),
    get('/connexion/fournisseur/:provider/retour', 'door', returnFromProvider),
    post('/deconnexion', 'door', closeSession),
    get('/deconnexion/:provider', 'door', signedOutPage),
    get('/deconnexion/:provider/suite', 'door', leaveProvider),
    get('/identites', 'door', identitiesPage),
    post('/identites', 'door', answerIdentity),
    get('/identites/:identity/retrait', 'door', unlinkPage),
    post('/identites/:identity/retrait', 'door', unlinkNow),
    get('/premiere-cle', 'door', firstKeyPage),
    post('/premiere-cle', 'door', useFirstKey),
    get('/lien', 'door', askLinkPage),
    post('/lien', 'door', askLink),
    get('/lien/:token', 'door', linkPage),
    post('/lien/:token', 'door', useLink),
    get('/invitation/:token', 'door', invitationPage),
    post('/invitation/:token', 'door', acceptNow),
    post('/connexion/cle-acces/defi', 'door', askToSignIn),
    post('/connexion/cle-acces', 'door', signInNow),
    get('/cles-acces', 'door', passkeysPage),
    post('/cles-acces', 'door', register),
    post('/cles-acces/defi', 'door', askToRegister),
    get('/cles-acces/:passkey/retrait', 'door', removePage),
    post('/cles-acces/:passkey/retrait', 'door', removeNow),
    get('/second-facteur', 'door', factorPage),
    post('/second-facteur', 'door', beginFactor),
    post('/second-facteur/confirmation', 'door', confirmFactor),
    post('/second-facteur/changement', 'door', changeFactor),
    get('/mot-de-passe', 'door', passwordPage),
    post('/mot-de-passe', 'door', changePassword),
  ],
  refusals: REFUSAL_WORDS,
};
