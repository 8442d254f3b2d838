import type { Office, PersonKey } from '../../helpers/office.ts'

/** A mail that waits, as planning and judging leave it behind. */
export type Waiting = {
  transaction?: number | null
  event?: string
  state?: 'waiting' | 'digest'
  dueAt?: Date
  tries?: number
  critical?: boolean
}

let count = 0

/** Puts a mail to a person where mails wait: about a change of status by nobody, of a transaction or of none. */
export async function mailWaits(office: Office, person: PersonKey, waiting: Waiting = {}): Promise<string> {
  const { transaction = null, event = 'completed', state = 'digest', dueAt = new Date(0), tries = 0, critical = false } = waiting
  count += 1
  const at = '2026-11-22T08:00:00.000Z'
  const data = { type: event, at, by: null, ...(transaction === null ? {} : { transactionId: transaction }) }
  const [notice] = await office.sql<{ id: string }>(
    'insert into notices (key, event, transaction_id, data, at, spread_at) values ($1, $2, $3, $4, $5, now()) returning id',
    [`test:${count}`, event, transaction, JSON.stringify(data), at],
  )
  const [delivery] = await office.sql<{ id: string }>(
    `insert into deliveries (notice_id, channel, recipient_id, template, state, due_at, tries, critical)
     values ($1, 'email', $2, $3, $4, $5, $6, $7) returning id`,
    [notice!.id, office.ids[person], event, state, dueAt, tries, critical],
  )
  return delivery!.id
}

export type Delivery = { id: string; template: string; state: string; reason: string | null; dueAt: Date; digest: string | null; data: unknown }

/** The mails to a person, oldest first. */
export async function mailsTo(office: Office, person: PersonKey): Promise<Delivery[]> {
  return office.sql<Delivery>(
    `select id, template, state, reason, due_at as "dueAt", digest_id as digest, data from deliveries
     where recipient_id = $1 and channel = 'email' order by created_at, id`,
    [office.ids[person]],
  )
}
