import { readKept } from '../../../identity/provider-visits.ts';
import {
  type Begun,
  organisationsOf,
  SESSION_COOKIE,
  SESSION_DAYS,
  STEP_COOKIE,
  STEP_MINUTES,
  signOut,
} from '../../../identity/session.ts';
import { paths } from '../../../ui/paths.ts';
import { type Cookie, type Reply, redirect } from '../../../web/reply.ts';
import type { Visit } from '../../../web/visit.ts';
import { nextPath } from '../next.ts';

const without = (name: string): Cookie => ({ name, value: '', maxAge: 0 });
export const noSession: Cookie = without(SESSION_COOKIE);

/**
 * After a proof, whatever it was: asks for the code that is missing, or opens the desk. `suite` is the page that asked to sign in, as it
 * was sent; where it may lead is checked here.
 */
export async function arrive(visit: Visit, begun: Begun, suite: string): Promise<Reply> {
  const { client, tx, paths: to } = visit;
  if (begun.outcome === 'code') return redirect(to.signInCode(suite), { name: STEP_COOKIE, value: begun.token, maxAge: STEP_MINUTES * 60 });
  // Whoever signs in again, as somebody else in a demonstration, leaves no open session behind.
  if (client.token) await signOut(tx, client.token);
  return redirect(
    await destination(visit, begun, suite),
    { name: SESSION_COOKIE, value: begun.token, maxAge: SESSION_DAYS * 86_400 },
    ...(client.step === null ? [] : [without(STEP_COOKIE)]),
  );
}

async function destination(visit: Visit, begun: Begun & { outcome: 'open' }, suite: string): Promise<string> {
  const { tx, org, paths: to } = visit;
  if (begun.temporary) return to.password();
  // An identity that came before its account was known waits to be accepted, on a page that leads on.
  if (visit.client.identity !== null && (await readKept(tx, 'identity', visit.client.identity, visit.now))) return to.identities({ suite });
  const here = (await organisationsOf(tx, begun.token)).has(org.id);
  return here ? (nextPath(visit, suite) ?? paths(org, begun.lang).desk()) : to.signIn();
}
