import { sql } from 'kysely'

/**
 * The canonical form of an entry `j` and its SHA-256 (docs/decisions/0018-journal.md): a JSON array as `jsonb` prints it,
 * in UTF-8. Written out here and not as a function of the database, so that who can change the database can't change what
 * an entry is measured by. A new column means a new first word, and both forms are known from then on.
 */
export const digest = sql<Buffer>`sha256(convert_to(jsonb_build_array(
  'rangkul journal entry 1', j.journal_id, j.xact, to_char(j.happened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
  j.event, j.actor_id, j.subject_type, j.subject_id, j.region_code, j.facts, j.request_id, host(j.client_address), j.client_kind
)::text, 'UTF8'))`
