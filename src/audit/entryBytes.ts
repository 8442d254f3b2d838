/**
 * What an entry is, as the bytes that are hashed: its columns as a record in PostgreSQL's binary form, which says each
 * column's type and length and tells null from empty; a time is a number there, a JSON value its text. The id and the
 * place are not in it; the list of members holds those. Never change it: old batches were hashed with it.
 */
const entryBytes = `pg_catalog.record_send(row(action::text, outcome::text, actor_kind::text, actor_id::int4, actor_role::text,
  job::text, on_behalf_of_id::int4, ip::text, user_agent::text, session_id::text, request_id::text, entity::text,
  entity_id::text, before::jsonb, after::jsonb, created_at::timestamptz, updated_at::timestamptz))`

/** Bytes of one member of a batch: its id (8, big endian) and the SHA-256 of its bytes (32). */
export const memberBytes = 40

/**
 * The members of a stretch of entries, one after the other, as PostgreSQL hashes them: there an entry costs 6 µs, and
 * nothing but 40 bytes have to travel; read and hashed here it costs 15. Functions by their schema, so that none of
 * somebody's making takes their place.
 */
export const membersOf = `pg_catalog.string_agg(pg_catalog.int8send(id::int8) || pg_catalog.sha256(${entryBytes}), ''::bytea order by xid, id)`
