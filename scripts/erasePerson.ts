import { parseArgs } from 'node:util'
import { createLocalReq, getPayload } from 'payload'
import config from '../payload.config.ts'
import { closePayload } from '../src/platform/closePayload.ts'
import { sqlOnPool } from '../src/platform/tx.ts'
import { isDomainError } from '../src/shared/errors.ts'
import { erasePerson } from '../src/users/erase.ts'

/** `npm run person:erase -- <id or email> --reason "why"`: what POST /users/:id/erase does, for operators. */
const { values, positionals } = parseArgs({ allowPositionals: true, options: { reason: { type: 'string' } } })
const [who] = positionals
if (!who || !values.reason) {
  console.error('npm run person:erase -- <id or email> --reason "why"')
  process.exit(2)
}
const payload = await getPayload({ config, disableOnInit: true })
let code = 0
try {
  const [person] = await sqlOnPool(payload)<{ id: number }>('select id from users where id::text = $1 or email = lower($1)', [who])
  const { id, erasedAt } = await erasePerson(await createLocalReq({}, payload), person?.id ?? 0, values.reason)
  console.log(`Person ${id} was erased at ${erasedAt}.`)
} catch (error) {
  if (!isDomainError(error)) throw error
  console.error(error.message)
  code = 1
} finally {
  await closePayload(payload)
}
process.exit(code)
