import type { VNode } from 'preact';
import { SignInHelp } from '../../desk/door/index.ts';
import type { Visit } from '../../web/visit.ts';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './accounts.ts';

/** Under the sign-in form of a demonstration, one button a role; nothing in a real organisation. */
export async function demoSignInHelp(visit: Visit): Promise<VNode | null> {
  if (!visit.org.fictional) return null;
  const people = DEMO_ACCOUNTS.filter(({ org }) => org === visit.org.slug);
  return <SignInHelp visit={visit} people={people.map(({ role, name, email }) => ({ role, name, email, password: DEMO_PASSWORD }))} />;
}
