import type { Payload } from 'payload'
import { sqlOnPool } from '../../platform/tx.ts'

/** How the mail server stood when a worker last had to do with it. `age` is seconds since then. */
export type ServerNote = { state: 'up' | 'down'; reason: string | null; since: string; checkedAt: string; age: number }

/** What was last noted of the mail server; null where nobody has needed it yet. */
export async function notedServer(payload: Payload): Promise<ServerNote | null> {
  const [row] = await sqlOnPool(payload)<ServerNote>(
    `select state, reason, since, checked_at as "checkedAt", extract(epoch from now() - checked_at)::float as age from mail_server`,
    [],
    undefined,
    true,
  )
  return row ?? null
}

/** Notes how the mail server stands, for everybody. Of any number of workers and tries one says a change in the log. */
export async function noteServer(payload: Payload, state: 'up' | 'down', reason: string | null): Promise<void> {
  const [row] = await sqlOnPool(payload)<{ was: 'up' | 'down' | null }>(
    `insert into mail_server (state, reason) values ($1, $2)
     on conflict (single) do update set was = mail_server.state, state = $1, reason = $2, checked_at = now(),
       since = case when mail_server.state = $1 then mail_server.since else now() end
     returning was`,
    [state, reason],
  )
  const was = row?.was ?? null
  if (was === state) return
  if (state === 'down') payload.logger.error({ reason, msg: 'The mail server does not take mail; it waits until it does' })
  else if (was === 'down') payload.logger.info({ msg: 'The mail server takes mail again' })
}
