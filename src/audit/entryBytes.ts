/**
 * What an entry is, as the text that is hashed: an array of its columns in PostgreSQL's own notation, which quotes what
 * needs it and tells null from an empty text. Times in milliseconds, so that no session setting changes them. The id
 * and the place are not in it; the list of members holds those. Never change it: old batches were hashed with it.
 */
export const entryText = `array[action, outcome, actor_kind, actor_id::text, actor_role, job, on_behalf_of_id::text, ip,
  user_agent, session_id, request_id, entity, entity_id, before::text, after::text,
  (date_part('epoch', created_at) * 1000)::int8::text, (date_part('epoch', updated_at) * 1000)::int8::text]::text`

/** Bytes of one member of a batch: its id (8, big endian) and the SHA-256 of its text (32). */
export const memberBytes = 40

/**
 * The members of a stretch of entries, one after the other, as PostgreSQL hashes them: there nothing but 40 bytes an
 * entry have to travel, which is three times faster than hashing here. Named with its schema, so that no function of
 * somebody's making takes its place.
 */
export const membersOf = `pg_catalog.string_agg(pg_catalog.int8send(id::int8)
  || pg_catalog.sha256(pg_catalog.convert_to(${entryText}, 'UTF8')), ''::bytea order by xid, id)`
