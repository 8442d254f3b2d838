import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { factsOf } from '../platform/requestFacts.ts'
import { sqlOf } from '../platform/tx.ts'

/** Sessions a person may have at once; the oldest ends when another is opened. Every request reads them. */
const most = 50

/**
 * The account's row, locked until the tx ends: sign-in, refresh, sign-out and edits of one account
 * happen one after another. "No key": inserting what refers to the person does not have to wait.
 */
export async function lockUser(req: PayloadRequest, id: number): Promise<LockedUser | undefined> {
  const [row] = await sqlOf(req)<LockedUser>(
    `select id, email, role, status, hash, login_attempts::int as attempts, lock_until,
       coalesce(password_changed_at, created_at) as password_since
     from users where id = $1 for no key update`,
    [id],
  )
  return row
}

export type LockedUser = {
  id: number
  email: string
  role: 'client' | 'editor' | 'admin'
  status: string
  hash: string | null
  attempts: number | null
  lock_until: Date | null
  /** Since when the present password is good. */
  password_since: Date
}

/**
 * Opens a session of Payload's kind by one insert. Payload itself would write the whole account as it
 * read it before, and so undo whatever was changed meanwhile. Call with the user locked. Gives its id.
 */
export async function openSession(req: PayloadRequest, userId: number, at: Date, expiresAt: Date): Promise<string> {
  const sql = sqlOf(req)
  const id = randomUUID()
  await sql('delete from users_sessions where _parent_id = $1 and expires_at < $2', [userId, at])
  await sql(
    `delete from users_sessions where id in
       (select id from users_sessions where _parent_id = $1 order by created_at desc nulls last, id offset $2)`,
    [userId, most - 1],
  )
  await sql(
    `insert into users_sessions (_order, _parent_id, id, created_at, expires_at)
     select coalesce(max(_order), 0) + 1, $1::int, $2, $3, $4 from users_sessions where _parent_id = $1::int`,
    [userId, id, at, expiresAt],
  )
  const { ip, userAgent } = factsOf(req)
  await sql(
    'insert into session_facts (session_id, user_id, ip, user_agent, last_seen_at) values ($1, $2, $3, $4, $5)',
    [id, userId, ip, userAgent, at],
  )
  return id
}

/** Makes a session last until then; false when it was ended. */
export async function prolongSession(req: PayloadRequest, sessionId: string, expiresAt: Date): Promise<boolean> {
  const rows = await sqlOf(req)(
    'update users_sessions set expires_at = greatest(expires_at, $2) where id = $1 returning id',
    [sessionId, expiresAt],
  )
  return rows.length > 0
}

/** Ends one session and what could renew it. Its access tokens stop with the next request. */
export async function endSession(req: PayloadRequest, userId: number, sessionId: string): Promise<void> {
  const sql = sqlOf(req)
  await sql('delete from users_sessions where _parent_id = $1 and id = $2', [userId, sessionId])
  await sql(
    'update refresh_tokens set revoked_at = now() where user_id = $1 and session_id = $2 and revoked_at is null',
    [userId, sessionId],
  )
}

/** Ends every session of a person but the one to keep. */
export async function endAllSessions(req: PayloadRequest, userId: number, keep: string | null = null): Promise<void> {
  const sql = sqlOf(req)
  await sql('delete from users_sessions where _parent_id = $1 and id is distinct from $2', [userId, keep])
  await sql(
    `update refresh_tokens set revoked_at = now()
     where user_id = $1 and session_id is distinct from $2 and revoked_at is null`,
    [userId, keep],
  )
}
