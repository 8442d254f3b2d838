import type { PayloadRequest } from 'payload'
import { env } from '../../platform/env.ts'
import { longestSendingMs } from '../../platform/mail.ts'
import { inTx, sqlOf } from '../../platform/tx.ts'
import type { LeasedDelivery } from './delivery.ts'

/**
 * Seconds a mail belongs to the worker that took it: longer than any sending. A worker that still has it then is dead,
 * or thinks it is alive and will find its lease gone.
 */
export function leaseSeconds(): number {
  return (longestSendingMs() / 1_000) * 1.5
}

/** Whoever counts what is under way to each domain counts alone, or two workers would each see room for one more. */
const claimLock = 'select pg_advisory_xact_lock(7264100)'

/**
 * Up to `most` mails that are due, leased: what is critical first, then what has waited longest, and to one domain never
 * more at once than SMTP_PER_DOMAIN, over all workers. What a dead worker had comes back when its lease is over.
 */
export async function claimDue(req: PayloadRequest, most: number): Promise<LeasedDelivery[]> {
  return inTx(req, async () => {
    await sqlOf(req)(claimLock, [], 'deliveries-claim-lock')
    return sqlOf(req)<LeasedDelivery>(claimStatement, [most, env().SMTP_PER_DOMAIN, leaseSeconds()], 'deliveries-claim')
  })
}

const isOpen = `d.channel = 'email' and d.state in ('waiting', 'sending')`
const isFree = `d.due_at <= statement_timestamp() and (d.state = 'waiting' or d.lease_until <= statement_timestamp())`

// From domain to domain by the index, never through all that waits: a thousand mails to one are no more work than two.
const claimStatement = `
  with recursive domains as (
    (select d.domain from deliveries d where ${isOpen} order by d.domain limit 1)
    union all
    select (select d.domain from deliveries d where ${isOpen} and d.domain > domains.domain order by d.domain limit 1)
    from domains where domains.domain is not null
  ), busy as (
    select domain, count(*) as mails from deliveries where state = 'sending' and lease_until > statement_timestamp() group by domain
  ), due as (
    select first.id, first.critical, first.due_at, coalesce(busy.mails, 0)
        + row_number() over (partition by domains.domain order by first.critical desc, first.due_at, first.id) as place
    from domains left join busy on busy.domain = domains.domain
      cross join (values (true), (false)) as kind (critical)
      cross join lateral (
        select d.id, d.critical, d.due_at from deliveries d
        where ${isOpen} and d.domain = domains.domain and d.critical = kind.critical and ${isFree}
        order by d.due_at, d.id limit $2
      ) first
  ), picked as (
    select d.id from deliveries d
    where d.id = any (array(select id from due where place <= $2 order by critical desc, due_at, id limit $1)) and ${isOpen} and ${isFree}
    for update of d skip locked
  )
  update deliveries d set state = 'sending', tries = d.tries + 1, lease_until = clock_timestamp() + make_interval(secs => $3)
  from picked where d.id = picked.id
  returning d.id, d.notice_id::int as "noticeId", d.send_id::int as "sendId", d.recipient_id as "recipientId",
    d.registration_id::int as "registrationId", d.address, d.template, d.data, d.locale, d.critical, d.round, d.tries,
    d.lease_until::text as lease`
