/**
 * The three classes of tables (docs/architecture.md, Access). A test holds these lists against the catalogue: a table in none of
 * them, or without its policies, fails the build.
 */

/** Primary key begins with `org`; row-level security by organisation and, where rows may be hidden, by audience. */
export const BY_ORGANISATION: readonly string[] = [
  'unit',
  'membership',
  'record',
  'named_reader',
  'record_comment',
  'record_link',
  'idempotency',
  'publication',
  'journal_entry',
  'journal_value',
  'subject_key',
  'journal_leaf',
  'journal_node',
  'journal_checkpoint',
  'journal_shard',
  'measure',
  'fact',
  'counted',
  'tally',
  'distinct_party',
  'search_entry',
  'plan',
  'reading',
  'published_result',
  'contact',
  'contact_role',
  'contact_influence',
  'support',
  'post',
  'post_period',
  'vocabulary',
  'priority',
  'action',
  'action_participant',
  'demonstration_removal',
];

/** One for the whole installation: a person may work for two organisations. */
export const INSTALLATION: readonly string[] = ['organisation', 'account', 'session'];

/** Functions that read past row-level security. Each applies in its body what the actor may see. */
export const SECURITY_DEFINERS: readonly string[] = [
  'enter',
  'next_number',
  'read_tallies',
  'read_tallies_at',
  'read_breakdown',
  'read_live_facts',
  'search_records',
  'published_version',
  'last_counted',
  'read_filtered_records_behind',
  'count_behind',
  'thin_values',
  'sign_in_lookup',
  'sign_in_failed',
  'sign_in_opened',
  'sign_out',
  'memberships_of',
  'members',
  'is_administrator',
  'open_account',
  'end_sessions_of',
  'first_administrator',
  'boot_key_open',
  'is_ours_alone',
  'set_temporary_password',
  'disable_account',
];
