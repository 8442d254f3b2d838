import type { PayloadRequest } from 'payload'
import { recordAudit } from '../../audit/record.ts'
import { inTx, sqlOf } from '../../platform/tx.ts'
import { DomainError } from '../../shared/errors.ts'
import { forgetBounces } from '../deliver/bounces.ts'

/** An address whose mail server says that there is nobody, and whose it is here. */
export type BouncedAddress = {
  address: string
  person: { id: number; name: string } | null
  code: number
  answer: string
  times: number
  firstAt: string
  lastAt: string
}

/** The addresses that bounced, the last one first. */
export async function bouncedAddresses(req: PayloadRequest, { page, limit }: { page: number; limit: number }): Promise<{ docs: BouncedAddress[]; totalDocs: number }> {
  const sql = sqlOf(req)
  const [count] = await sql<{ total: number }>('select count(*)::int as total from bounced_addresses')
  const docs = await sql<BouncedAddress>(
    `select b.address, b.code, b.answer, b.times, b.first_at as "firstAt", b.last_at as "lastAt",
       case when u.id is null then null else json_build_object('id', u.id, 'name', u.name) end as person
     from (select * from bounced_addresses order by last_at desc, address limit $1 offset $2) b
     -- Accounts keep their addresses in small letters.
     left join users u on u.email = b.address order by b.last_at desc, b.address`,
    [limit, (page - 1) * limit],
    undefined,
    true,
  )
  return { docs, totalDocs: count?.total ?? 0 }
}

/** Takes the mark off an address: mail is tried there again. Raises NOT_FOUND. */
export async function forgetBounced(req: PayloadRequest, address: string): Promise<void> {
  await inTx(req, async () => {
    const [forgotten] = await forgetBounces(req, [address])
    if (forgotten === undefined) throw new DomainError('NOT_FOUND')
    const [person] = await sqlOf(req)<{ id: number }>('select id from users where email = $1', [forgotten])
    // An address is its person's own: the trail names it only where it can be forgotten with them.
    const whose = person ? { entityId: person.id, after: { email: forgotten } } : { entityId: null, subject: null }
    await recordAudit(req, [{ action: 'bounceForgotten', entity: 'users', ...whose }])
  })
}
