import { ROLE_DUTIES, ROLE_WORDS } from '../../../identity/role-words.ts';
import type { Role } from '../../../kernel/actor.ts';
import { Button } from '../../../ui/components/Button.tsx';
import { PostButton } from '../../../ui/forms/Form.tsx';
import { type Visit, words } from '../../../web/visit.ts';
import { WORDS } from '../messages.ts';

export interface DemonstrationAccount {
  readonly role: Role;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** Under the sign-in form of a demonstration: its people, each with a button that signs in. Real accounts never come here. */
export const SignInHelp = ({ visit, people }: { visit: Visit; people: readonly DemonstrationAccount[] }) => (
  <section class="stack" aria-labelledby="demo-h">
    <h2 id="demo-h">{words(visit, WORDS.demo)}</h2>
    <p class="muted">{words(visit, WORDS.demoLead)}</p>
    <p class="small">
      {words(visit, WORDS.demoPassword)} <code>{[...new Set(people.map(({ password }) => password))].join(', ')}</code>
    </p>
    <ul class="rows">
      {people.map(({ role, name, email, password }) => (
        <li key={email}>
          <div class="rows__main">
            <strong>{words(visit, ROLE_WORDS[role])}</strong> · {name}
            <p>{words(visit, ROLE_DUTIES[role])}</p>
            <p>
              <code>{email}</code>
            </p>
          </div>
          <PostButton
            action={visit.paths.signIn()}
            values={{ email, password, suite: visit.query.get('suite') || visit.form.get('suite') }}
          >
            <Button small>
              {words(visit, WORDS.demoGo)}
              <span class="sr"> {words(visit, WORDS.demoGoAs).replace('{name}', name)}</span>
            </Button>
          </PostButton>
        </li>
      ))}
    </ul>
  </section>
);
