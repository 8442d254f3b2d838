import { createLocalReq } from 'payload'
import { mailTo } from '../../mails/mailTo.ts'
import type { JobHandler } from '../../platform/queue.ts'
import { settingsOf } from '../../platform/settings.ts'
import { inTx, sqlOf } from '../../platform/tx.ts'
import { acceptRegistration } from '../acceptRegistration.ts'
import { lockAddressOf } from '../lockAddress.ts'

/**
 * A registration of an address that has an account already changes nothing; its owner is told. Of a new one the owner
 * is asked to confirm the address, where the office wants that; else it becomes an account at once.
 */
export const takeInRegistrationHandler: JobHandler<{ registrationId: number }> = async ({ payload, data: { registrationId } }) => {
  const req = await createLocalReq({}, payload)
  const { signIn: rules } = await settingsOf(payload)
  await inTx(req, async () => {
    const sql = sqlOf(req)
    await lockAddressOf(req, registrationId)
    const [registration] = await sql<{ email: string }>('select email from registrations where id = $1 for update', [registrationId])
    if (!registration) return
    const [known] = await sql<{ id: number; status: string }>('select id, status from users where email = $1', [registration.email])
    if (known) {
      await sql('delete from registrations where id = $1', [registrationId])
      if (known.status !== 'deactivated') await mailTo(req, { to: known.id, mail: 'alreadyRegistered', data: {}, oncePer: 60 })
    } else if (rules.emailVerification) {
      await mailTo(req, { to: { registrationId }, mail: 'emailVerification', data: {}, oncePer: 60 })
    } else {
      await acceptRegistration(req, registrationId)
    }
  })
}
