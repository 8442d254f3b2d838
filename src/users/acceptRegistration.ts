import type { PayloadRequest } from 'payload'
import { mailTo } from '../mails/mailTo.ts'
import { settingsOf } from '../platform/settings.ts'
import { inTx, sqlOf } from '../platform/tx.ts'
import { slugs } from '../shared/slugs.ts'
import { unknownPassword } from './unknownPassword.ts'

type Registration = {
  email: string
  name: string
  phone: string | null
  company: string | null
  registrationNumber: string | null
  locale: string
  hash: string
  salt: string
}

/**
 * Makes the account of a registration: waiting for an admin, or active where the office approves nobody. Other
 * registrations of the address are void. False when it is gone or somebody else got the address meanwhile.
 */
export async function acceptRegistration(
  req: PayloadRequest,
  registrationId: number,
): Promise<{ userId: number; status: 'pending' | 'active' } | null> {
  const { signIn: rules } = await settingsOf(req.payload)
  return inTx(req, async () => {
    const sql = sqlOf(req)
    const [registration] = await sql<Registration>(
      `select email, name, phone, company, registration_number as "registrationNumber", locale, hash, salt
       from registrations where id = $1 for update`,
      [registrationId],
    )
    if (!registration) return null
    const { hash, salt, ...person } = registration
    if ((await sql('select 1 from users where email = $1', [person.email])).length > 0) return null

    const status = rules.adminApproval ? 'pending' : 'active'
    const created = await req.payload.create({
      collection: slugs.users,
      // Payload stores no account without a password; the one the applicant chose is known by its hash alone.
      data: { ...person, role: 'client', status, password: unknownPassword() } as never,
      depth: 0,
      overrideAccess: true,
      req,
    })
    const userId = Number(created.id)
    await sql('update users set hash = $2, salt = $3 where id = $1', [userId, hash, salt])
    await sql('delete from registrations where email = $1', [person.email])
    if (status === 'active') await mailTo(req, { to: userId, mail: 'welcome', data: {} })
    return { userId, status }
  })
}
