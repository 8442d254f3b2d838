import type { Payload } from 'payload'
import { onPayload } from './onPayload.ts'
import { sqlOnPool } from './tx.ts'

/** How work stands, with figures: of a queue of jobs, or of mails on their way. Moments are ISO texts. */
export type WorkState = {
  name: string
  /** Could be done now. */
  waiting: number
  /** Waits for its time: the next try, or a later hour. */
  later: number
  running: number
  /** Given up after all tries. */
  failed: number
  /** Since when the oldest that could be done waits; null where none does. */
  oldestAt: string | null
  /** Done in the last hour, each twelfth of it for itself, the oldest first. */
  done: number[]
}

export type QueuesState = {
  at: string
  /** Whether any worker is connected to the queue now. Without one, nothing is done. */
  worker: boolean
  queues: WorkState[]
}

/** Parts of an hour that are counted each for itself, and how long one is, in seconds. */
export const hourParts = 12
const partSeconds = 300

/** So long an answer is kept for everybody who asks, in ms: finished jobs are kept for days, and each look counts them. */
const keptMs = 2_000

/** How every queue stands, by name. */
export function queuesState(payload: Payload): Promise<QueuesState> {
  const kept = onPayload(payload, 'queueState', (): { at: number; answer: Promise<QueuesState> | null } => ({ at: 0, answer: null }))
  if (kept.answer && performance.now() - kept.at < keptMs) return kept.answer
  const answer = look(payload)
  Object.assign(kept, { at: performance.now(), answer })
  // A failure is not an answer to keep.
  answer.catch(() => Object.assign(kept, { answer: null }))
  return answer
}

/** Makes the next look a new one: after something was changed by whoever looks. */
export function forgetQueuesState(payload: Payload): void {
  onPayload(payload, 'queueState', () => ({ at: 0, answer: null as Promise<QueuesState> | null })).answer = null
}

async function look(payload: Payload): Promise<QueuesState> {
  const sql = sqlOnPool(payload)
  const rows = await sql<WorkState>(
    `with counted as (
       select name,
         count(*) filter (where state < 'active' and start_after <= now())::int as waiting,
         count(*) filter (where state < 'active' and start_after > now())::int as later,
         count(*) filter (where state = 'active')::int as running,
         count(*) filter (where state = 'failed')::int as failed,
         min(greatest(created_on, start_after)) filter (where state < 'active' and start_after <= now()) as "oldestAt"
       from pgboss.job group by name
     ), done as (
       select name, part, count(*)::int as jobs
       from (
         select name, floor(extract(epoch from now() - completed_on) / $2)::int as part
         from pgboss.job where state = 'completed' and completed_on > now() - make_interval(secs => $1 * $2)
       ) each
       group by name, part
     )
     select q.name, coalesce(waiting, 0) as waiting, coalesce(later, 0) as later, coalesce(running, 0) as running,
       coalesce(failed, 0) as failed, "oldestAt",
       (select array_agg(coalesce(d.jobs, 0) order by each desc)
        from generate_series(0, $1 - 1) each left join done d on d.name = q.name and d.part = each) as done
     from pgboss.queue q left join counted using (name) order by q.name`,
    [hourParts, partSeconds],
    undefined,
    true,
  )
  const [now] = await sql<{ at: string; worker: boolean }>(
    `select now() as at, exists (
       select 1 from pg_stat_activity where datname = current_database() and application_name = 'mdc-tracker-jobs') as worker`,
    [],
    undefined,
    true,
  )
  return { at: now?.at ?? new Date(0).toISOString(), worker: now?.worker ?? false, queues: rows }
}

/** A job that was given up. `problem` is what it said last; its data is not told, it may be personal. */
export type FailedJob = { id: string; at: string; tries: number; problem: string | null }

/** The jobs of a queue that were given up, the last first. */
export function failedJobs(payload: Payload, name: string, limit: number): Promise<FailedJob[]> {
  return sqlOnPool(payload)<FailedJob>(
    `select id, completed_on as at, retry_count + 1 as tries, left(coalesce(output->>'message', output->>'value'), 500) as problem
     from pgboss.job where name = $1 and state = 'failed' order by completed_on desc, id limit $2`,
    [name, limit],
    undefined,
    true,
  )
}
