import { createLocalReq } from 'payload'
import { mailTo } from '../../mails/mailTo.ts'
import type { JobHandler } from '../../platform/queue.ts'
import { inTx, sqlOf } from '../../platform/tx.ts'

/** Mails the link to somebody who may use it: an account that is rejected or deactivated gets none, and nobody more than one a minute. */
export const startPasswordResetHandler: JobHandler<{ email: string }> = async ({ payload, data: { email } }) => {
  const req = await createLocalReq({}, payload)
  await inTx(req, async () => {
    const [user] = await sqlOf(req)<{ id: number }>(
      `select id from users where email = $1 and status in ('active', 'pending')`,
      [email],
    )
    if (user) await mailTo(req, { to: user.id, mail: 'passwordReset', data: {}, oncePer: 60 })
  })
}
