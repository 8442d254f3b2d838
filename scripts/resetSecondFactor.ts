import { createLocalReq, getPayload } from 'payload'
import config from '../payload.config.ts'
import { closePayload } from '../src/platform/closePayload.ts'
import { sqlOnPool } from '../src/platform/tx.ts'
import { isDomainError } from '../src/shared/errors.ts'
import { resetSecondFactor } from '../src/users/secondFactor/resetSecondFactor.ts'

/** `node scripts/resetSecondFactor.ts <email>`: for the day nobody is left who could do it in the product. Audited. */
const [email] = process.argv.slice(2)
const payload = await getPayload({ config, disableOnInit: true })
try {
  const [user] = await sqlOnPool(payload)<{ id: number }>('select id from users where email = $1', [email?.trim().toLowerCase() ?? ''])
  if (!user) throw new Error(`Nobody has the address "${email ?? ''}". Usage: node scripts/resetSecondFactor.ts <email>`)
  await resetSecondFactor(await createLocalReq({}, payload), { userId: user.id, by: null, reason: 'Reset by the operator' })
  console.log('The second factor was reset; the next sign-in asks for the password alone.')
} catch (error) {
  process.exitCode = 1
  console.error(isDomainError(error) || error instanceof Error ? error.message : error)
} finally {
  await closePayload(payload)
}
// The tools Payload loaded keep timers of their own.
process.exit()
