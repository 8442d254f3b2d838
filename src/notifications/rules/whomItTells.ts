import type { PayloadRequest } from 'payload'
import type { OfficeEvent } from '../../events/index.ts'
import { sqlOf } from '../../platform/tx.ts'
import { isOfTheHouse } from '../asTold.ts'
import type { Rule } from './rule.ts'

/**
 * Whom a rule tells of an event, before anybody's right to read is asked. Of what is no transaction's only
 * administrators; the client of the transaction is the only client. Nobody hears of their own act unless they ask for
 * it. An address that is somebody's account is that person, and nobody once the account is closed; others are told
 * what a client of the transaction would be, never a matter of the house. What a workflow says to others, and whose
 * approval is asked, no rule tells the client or anybody outside: neither stands on the client's timeline.
 */
export async function whomItTells(
  req: PayloadRequest,
  rule: Pick<Rule, 'people' | 'roles' | 'departments' | 'addresses' | 'channels'>,
  event: OfficeEvent,
): Promise<{ people: number[]; addresses: string[] }> {
  const transactionId = 'transactionId' in event ? event.transactionId : null
  const byMail = rule.channels.includes('email') ? rule.addresses : []
  const rows = await sqlOf(req)<{ id: number | null; address: string | null }>(
    `with named as (
       select lower(given.address) as address, account.id as account from unnest($4::text[]) as given (address)
       left join users account on account.email = lower(given.address)
     )
     select person.id, null as address from users person
     where person.status = 'active'
       and (person.id = any($1::int[]) or person.role::text = any($2::text[]) or person.id in (select account from named)
         or exists (select 1 from users_rels r where r.parent_id = person.id and r.path = 'departments' and r.departments_id = any($3::int[])))
       and case when $5::int is null then person.role = 'admin'
         else person.role <> 'client' or $7 and person.id = (select client_id from transactions where id = $5) end
       and (person.id is distinct from $6::int
         or exists (select 1 from notification_preferences p where p.user_id = person.id and p.own_acts))
     union all select null, address from named where account is null
     order by 1, 2`,
    [rule.people, rule.roles, rule.departments, byMail, transactionId, event.by?.id ?? null, isForClients(event)],
  )
  const outside = transactionId !== null && isForClients(event)
  return {
    people: rows.flatMap(({ id }) => id ?? []),
    addresses: outside ? rows.flatMap(({ address }) => address ?? []) : [],
  }
}

function isForClients(event: OfficeEvent): boolean {
  if (event.type === 'peopleNotified') return event.to.includes('client')
  return event.type !== 'approvalRequested' && !isOfTheHouse(event)
}
