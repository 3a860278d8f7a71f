/** What members are told of. */
export const NOTICE_KINDS = ['comment', 'assigned', 'request', 'shared', 'closing', 'correction', 'import', 'authorisation'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** How: on the desk; there and in a letter a day; not at all. */
export const NOTICE_WAYS = ['desk', 'mail', 'none'] as const;
export type NoticeWay = (typeof NOTICE_WAYS)[number];
