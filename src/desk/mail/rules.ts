/** What becomes of a letter. `kept`: nothing leaves here. `refused`: the server said no for good. `failed`: given up after two days. `bounced`: it came back. */
export const MAIL_STATES = ['waiting', 'sent', 'kept', 'refused', 'failed', 'bounced'] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** States from which an administrator may put a letter back in the queue. */
export const OVER: readonly MailState[] = ['kept', 'refused', 'failed', 'bounced'];
