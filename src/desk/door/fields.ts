import { z } from 'zod';

const email = z.email({ error: 'notAnEmail' }).max(254);
/** Whatever was typed: the rules of passwords say what is wrong with it. */
const password = z.string().min(1);

export const signInFields = z.object({
  email: z.string().min(1).max(254),
  password,
  /** Where to go next: the page that asked to sign in. */
  suite: z.string().max(2000).optional(),
});

export const firstKeyFields = z.object({
  key: z.string().min(1).max(100),
  name: z.string().min(1).max(200),
  email,
  password,
  again: password,
});

export const newcomerFields = z.object({ name: z.string().min(1).max(200), password, again: password });

export const linkFields = z.object({ email });

export const passwordFields = z.object({ present: password, password, again: password });

/** A one-time code or a recovery code, as it is typed. */
const code = z.string().min(1).max(40);
export const codeFields = z.object({ code });
/** The password, where the account has one. */
const present = password.optional();
/** What a change of the second factor asks for. */
export const confirmFields = z.object({ present, code });
/** What a change of how one signs in is proved with: the password, or a code. */
export const proofFields = z.object({ present, code: code.optional() });
/** What is asked before a passkey is made: a refusal afterwards would leave a useless one on the device. */
export const passkeyFields = z.object({ name: z.string().min(1).max(100), present });
export const changeFields = z.object({ what: z.enum(['codes', 'off']), present, code });
