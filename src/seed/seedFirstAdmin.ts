import type { Payload } from 'payload'
import type { Env } from '../platform/env.ts'
import { isDomainError } from '../shared/errors.ts'
import { slugs } from '../shared/slugs.ts'

/** The first admin of a production office, from ADMIN_EMAIL and ADMIN_PASSWORD; only while there is no admin at all. */
export async function seedFirstAdmin(payload: Payload, settings: Pick<Env, 'ADMIN_EMAIL' | 'ADMIN_PASSWORD'>): Promise<void> {
  const { ADMIN_EMAIL: email, ADMIN_PASSWORD: password } = settings
  const admins = await payload.count({ collection: slugs.users, where: { role: { equals: 'admin' } }, overrideAccess: true })
  if (admins.totalDocs > 0) return
  if (!email || !password) {
    payload.logger.warn('There is no administrator yet: set ADMIN_EMAIL and ADMIN_PASSWORD and start again.')
    return
  }
  const data = { email, password, name: 'Administrator', role: 'admin', status: 'active', locale: 'en' } as never
  await payload.create({ collection: slugs.users, data, overrideAccess: true }).catch((error: unknown) => {
    if (!isDomainError(error) || !error.fields) throw error
    const broken = error.fields.map(({ message }) => message.en).join(' ')
    throw new Error(`ADMIN_PASSWORD: the value breaks the rules of passwords. ${broken}`, { cause: error })
  })
}
