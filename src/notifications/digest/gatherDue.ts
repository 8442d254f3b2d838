import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { settingsOf } from '../../platform/settings.ts'
import { inTx, sqlOf, sqlOnPool } from '../../platform/tx.ts'
import type { Settings } from '../../shared/settings.ts'
import { preferencesOfMany } from '../preferences/preferencesOf.ts'

/** What a delivery of the template `digest` gathers: what came in since the last one, or what is about one transaction. */
export type DigestData = { period: 'daily' | 'weekly' } | { transactionId: number }

type Due = { id: string; transactionId: number | null; due: boolean }

/** People looked at in one go; between two of them a worker that is told to stop does. */
const portion = 200

/**
 * Gathers what is due at the moment `at`, a tx for each person. Gives how many mails there are to send now. Any number
 * of workers: whoever another one is busy with is passed over, and what a worker that died had begun never happened.
 * Somebody whose mails cannot be gathered is logged, and does not hold up the others.
 */
export async function gatherDue(payload: Payload, at: Date, signal?: AbortSignal): Promise<number> {
  let mails = 0
  for (let last = 0; ; ) {
    const people = await sqlOnPool(payload)<{ id: number }>(
      `select distinct recipient_id as id from deliveries where state = 'digest' and due_at <= $1 and recipient_id > $2 order by 1 limit $3`,
      [at, last, portion],
    )
    for (const { id } of people) {
      if (signal?.aborted) return mails
      last = id
      try {
        mails += await gatherFor(payload, id, at)
      } catch (error) {
        payload.logger.error({ err: error, msg: `What waits for the digest of person ${id} could not be gathered; it is tried again in a minute` })
      }
    }
    if (people.length < portion) return mails
  }
}

async function gatherFor(payload: Payload, userId: number, at: Date): Promise<number> {
  const settings = await settingsOf(payload)
  const req = await createLocalReq({}, payload)
  return inTx(req, async () => {
    const sql = sqlOf(req)
    const [turn] = await sql<{ mine: boolean }>(`select pg_try_advisory_xact_lock(hashtext('digest'), $1) as mine`, [userId])
    if (!turn?.mine) return 0
    const waiting = await sql<Due>(
      `select d.id, n.transaction_id as "transactionId", d.due_at <= $2 as due
       from deliveries d left join notices n on n.id = d.notice_id
       where d.recipient_id = $1 and d.state = 'digest' order by d.id for update of d`,
      [userId, at],
    )
    let mails = 0
    for (const { data, ids } of await gathered(req, userId, waiting, settings)) {
      if (data === null) await release(req, ids, at)
      else await makeDigest(req, { userId, data, ids, at })
      mails += 1
    }
    return mails
  })
}

type Gathered = { data: DigestData | null; ids: string[] }

/** As the person wants it now: all that is due in one mail, or a mail for each transaction, which takes along what is due later. */
async function gathered(req: PayloadRequest, userId: number, waiting: readonly Due[], settings: Settings): Promise<Gathered[]> {
  const due = waiting.filter((each) => each.due)
  if (due.length === 0) return []
  const { digest } = (await preferencesOfMany(sqlOf(req), [userId], settings)).get(userId)!
  if (digest !== 'off') return [{ data: { period: digest }, ids: due.map(({ id }) => id) }]
  const alone = due.filter(({ transactionId }) => transactionId === null).map(({ id }) => ({ data: null, ids: [id] }))
  const transactions = new Set(due.flatMap(({ transactionId }) => (transactionId === null ? [] : [transactionId])))
  const together = [...transactions].map((transactionId) => {
    const ids = waiting.filter((each) => each.transactionId === transactionId).map(({ id }) => id)
    // One alone says it in its own words.
    return { data: ids.length === 1 ? null : { transactionId }, ids }
  })
  return [...alone, ...together]
}

async function release(req: PayloadRequest, ids: readonly string[], at: Date): Promise<void> {
  await sqlOf(req)(`update deliveries set state = 'waiting', due_at = $2 where id = any($1::uuid[])`, [ids, at])
}

async function makeDigest(
  req: PayloadRequest,
  { userId, data, ids, at }: { userId: number; data: DigestData; ids: readonly string[]; at: Date },
): Promise<void> {
  const [made] = await sqlOf(req)<{ id: string }>(
    `insert into deliveries (channel, recipient_id, template, data, state, due_at) values ('email', $1, 'digest', $2, 'waiting', $3) returning id`,
    [userId, JSON.stringify(data), at],
  )
  await sqlOf(req)(`update deliveries set state = 'gathered', digest_id = $2, ended_at = $3 where id = any($1::uuid[])`, [ids, made!.id, at])
}
