import { createHash } from 'node:crypto'
import type { Payload, PayloadRequest } from 'payload'
import { PgBoss } from 'pg-boss'
import { onClose } from './onClose.ts'
import { onPayload } from './onPayload.ts'
import { sqlOf, sqlOnPool } from './tx.ts'

/**
 * A kind of job: its name, and how it is treated. Light on purpose - declaring it loads no handler,
 * so the web process never reads Excel or mail code. `Input` is the plain JSON it carries.
 */
export type JobDefinition<Input extends object> = {
  name: string
  /** Tries after the first one. */
  retryLimit: number
  /** Seconds without a sign of life after which a job of a dead worker is given to another. */
  heartbeatSeconds: number
  /** Seconds one try may last. */
  expireInSeconds: number
  /** Never set: carries the type of the job's data. */
  input?: Input
}

/** Declares a job with the usual treatment: five retries with backoff, taken over 30 s after its worker died. */
export function defineJob<Input extends object>(
  name: string,
  options: Partial<Omit<JobDefinition<Input>, 'name' | 'input'>> = {},
): JobDefinition<Input> {
  return { name, retryLimit: 5, heartbeatSeconds: 30, expireInSeconds: 900, ...options }
}

export type JobHandler<Input extends object> = (args: {
  payload: Payload
  data: Input
  jobId: string
  /** Aborts when the worker is told to stop. */
  signal: AbortSignal
  /** Whether this try is the last one: who waits for the outcome has to be told of a failure now or never. */
  lastTry: boolean
}) => Promise<void>

/** Where the jobs live in the database. */
const schema = 'pgboss'

/** Forgets finished jobs of a kind whose data matches a regular expression: they are kept for days, only to look at. */
export async function forgetFinished(req: PayloadRequest, jobs: readonly { name: string }[], pattern: string): Promise<void> {
  await sqlOf(req)(`delete from ${schema}.job where name = any($1::text[]) and state >= 'completed' and data::text ~* $2`, [
    jobs.map(({ name }) => name),
    pattern,
  ])
}

/**
 * Sends a job in the tx of the request: it exists if, and only if, the change that caused it was
 * committed. An `id` (uuid) that the queue has seen is not taken a second time. With `singletonSeconds` one job of a
 * `singletonKey` is taken in that time, done or not; others are dropped.
 */
export async function sendJob<Input extends object>(
  req: PayloadRequest,
  job: JobDefinition<Input>,
  data: Input,
  options: { id?: string; singletonKey?: string; singletonSeconds?: number; startAfter?: Date } = {},
): Promise<void> {
  const boss = await senderOf(req.payload)
  await boss.send(job.name, data, { ...options, db: inTxOf(req) })
}

/** `sendJob` for many jobs of a kind, by one statement. */
export async function sendJobs<Input extends object>(req: PayloadRequest, job: JobDefinition<Input>, data: readonly Input[]): Promise<void> {
  if (data.length === 0) return
  const boss = await senderOf(req.payload)
  await boss.insert(job.name, data.map((each) => ({ data: each })), { db: inTxOf(req) })
}

/** What the queue asks of the database goes into the tx of the request. */
function inTxOf(req: PayloadRequest) {
  const sql = sqlOf(req)
  return { executeSql: async (text: string, values?: unknown[]) => ({ rows: await sql(text, values, nameOf(text)) }) }
}

/** The occurrence of a job that is no tick: something new waits. */
export const nudge = 'nudge'

/**
 * Forgets the waiting jobs of a kind with this `occurrence`. For jobs that only say "look what there is to do": whoever
 * looks now sees what all of them were sent for, since they were committed together with it.
 */
export async function dropWaiting(payload: Payload, job: JobDefinition<{ occurrence: string }>, occurrence: string): Promise<void> {
  await sqlOnPool(payload)(
    `delete from ${schema}.job where name = $1 and id in (
       select id from ${schema}.job where name = $1 and state = 'created' and data->>'occurrence' = $2 for update skip locked)`,
    [job.name, occurrence],
  )
}

/**
 * Gives the jobs of a queue that were given up one more try, in the tx of the request: all of them, a thousand at most, or
 * those with these ids. Says how many; null where there is no such queue. What somebody else gives back meanwhile is left to them.
 */
export async function retryFailed(req: PayloadRequest, name: string, ids: readonly string[] | null): Promise<number | null> {
  const sql = sqlOf(req)
  const [queue] = await sql(`select 1 from ${schema}.queue where name = $1`, [name])
  if (!queue) return null
  const failed = await sql<{ id: string }>(
    `select id from ${schema}.job where name = $1 and state = 'failed' and ($2::uuid[] is null or id = any($2)) order by completed_on, id limit 1000
     for update skip locked`,
    [name, ids],
  )
  if (failed.length === 0) return 0
  const boss = await senderOf(req.payload)
  const db = { executeSql: async (text: string, values?: unknown[]) => ({ rows: await sql(text, values) }) }
  await boss.retry(name, failed.map(({ id }) => id), { db })
  return failed.length
}

/** The queue asks in few texts, again and again: each is prepared once per connection. */
function nameOf(text: string): string {
  return `queue-${createHash('sha1').update(text).digest('hex').slice(0, 16)}`
}

/** Creates the tables of the queue and every declared queue. Run with the migrations and when a worker starts. */
export async function prepareQueues(payload: Payload, jobs: readonly JobDefinition<never>[]): Promise<void> {
  const boss = new PgBoss({ db: poolOf(payload), schema, supervise: false, schedule: false, migrate: true })
  boss.on('error', (error) => payload.logger.error({ err: error, msg: 'Job queue' }))
  await boss.start()
  try {
    for (const { name, retryLimit, heartbeatSeconds, expireInSeconds } of jobs) {
      const treatment = { retryLimit, retryBackoff: true, retryDelay: 2, heartbeatSeconds, expireInSeconds, notify: true }
      if (await boss.getQueue(name)) await boss.updateQueue(name, treatment)
      else await boss.createQueue(name, treatment)
    }
  } finally {
    await boss.stop({ graceful: false, close: false })
  }
}

/** The queue as the worker process runs it: it listens, claims, retries and cleans up. Stop it with `stop()`. */
export async function startWorking(
  payload: Payload,
  databaseUrl: string,
  work: readonly { job: JobDefinition<never>; handler: JobHandler<never>; concurrency: number }[],
): Promise<{ stop: () => Promise<void> }> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    schema,
    max: 6,
    application_name: 'mdc-tracker-jobs',
    schedule: false,
    migrate: false,
    useListenNotify: true,
    monitorIntervalSeconds: 5,
    superviseIntervalSeconds: 5,
  })
  const stopping = new AbortController()
  boss.on('error', (error) => payload.logger.error({ err: error, msg: 'Job queue' }))
  await boss.start()
  for (const { job, handler, concurrency } of work) {
    for (let place = 0; place < concurrency; place += 1) await workOn(boss, payload, { job, handler, signal: stopping.signal })
  }
  return {
    stop: async () => {
      stopping.abort()
      await boss.stop({ graceful: true, timeout: 15_000 })
    },
  }
}

/**
 * One worker of a queue: it does one job after the other as long as there are any. PostgreSQL wakes it when jobs come,
 * but says it once for many of one moment; left alone it would take one of those and sleep for half a minute.
 */
async function workOn(
  boss: PgBoss,
  payload: Payload,
  { job, handler, signal }: { job: JobDefinition<never>; handler: JobHandler<never>; signal: AbortSignal },
): Promise<void> {
  let worker: string | undefined
  worker = await boss.work(job.name, { pollingIntervalSeconds: 2, batchSize: 1, includeMetadata: true }, async ([claimed]) => {
    if (!claimed) return
    // It looks again right after this job, whatever becomes of it.
    if (worker !== undefined) boss.notifyWorker(worker)
    const lastTry = claimed.retryCount >= claimed.retryLimit
    await handler({ payload, data: claimed.data as never, jobId: claimed.id, signal, lastTry })
  })
}

/**
 * Does every job that waits now, in this process, until none is left; a failing one is raised. For
 * tests and scripts: the worker's handlers without the worker's polling.
 */
export async function workOff(
  payload: Payload,
  work: readonly { job: JobDefinition<never>; handler: JobHandler<never> }[],
): Promise<number> {
  const boss = await senderOf(payload)
  const { signal } = new AbortController()
  let done = 0
  for (let found = true; found; ) {
    found = false
    for (const { job, handler } of work) {
      for (const claimed of await boss.fetch(job.name, { batchSize: 50 })) {
        found = true
        await handler({ payload, data: claimed.data as never, jobId: claimed.id, signal, lastTry: false })
        await boss.complete(job.name, claimed.id)
        done += 1
      }
    }
  }
  return done
}

/**
 * A boss that only sends; one per process. It asks for its queues on a small pool of its own: from
 * Payload's it could wait for a connection that only the tx it is called in could give back.
 */
function senderOf(payload: Payload): Promise<PgBoss> {
  return onPayload(payload, 'queue.sender', async () => {
    const { poolOptions } = payload.db as Payload['db'] & { poolOptions: { connectionString: string } }
    const boss = new PgBoss({
      connectionString: poolOptions.connectionString,
      schema,
      max: 2,
      application_name: 'mdc-tracker-sender',
      supervise: false,
      schedule: false,
      migrate: false,
    })
    boss.on('error', (error) => payload.logger.error({ err: error, msg: 'Job queue' }))
    onClose(payload, () => boss.stop({ graceful: false, close: true }))
    await boss.start()
    return boss
  })
}

function poolOf(payload: Payload) {
  const sql = sqlOnPool(payload)
  return { executeSql: async (text: string, values?: unknown[]) => ({ rows: await sql(text, values) }) }
}
