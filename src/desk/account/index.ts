import { get, post, type Slice } from '../../web/route.ts';
import { WORDS } from './messages.ts';
import { accountPage, closeOwnSession, saveAccount } from './pages/account.tsx';

/** One's own account: name, language, sessions. The password is changed at the door, where failed attempts count. */
export const accountSlice: Slice = {
  id: 'account',
  commands: [
    {
      id: 'account',
      also: 'profil mot de passe langue second facteur clé d’accès séances préférences passwords profile language passkeys sessions settings',
      label: WORDS.account,
      href: (paths) => paths.account(),
    },
  ],
  routes: [
    get('/bureau/compte', 'desk', accountPage),
    post('/bureau/compte', 'desk', saveAccount),
    post('/bureau/compte/seances/:session/fin', 'desk', closeOwnSession),
  ],
};
