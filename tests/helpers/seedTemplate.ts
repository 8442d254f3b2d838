import { getPayload } from 'payload'
import config from '../../payload.config.ts'
import { closePayload } from '../../src/platform/closePayload.ts'
import { sqlOnPool } from '../../src/platform/tx.ts'
import { seedOffice } from '../../src/seed/index.ts'
import { password, people } from './people.ts'

/** Fills the template of all test databases: words, workflow and six people. Once, because storing a password is slow on purpose. */
const payload = await getPayload({ config, disableOnInit: true })
try {
  await seedOffice(payload, { demo: false })
  const rows = await sqlOnPool(payload)<{ id: number; key: string }>('select id, key from departments')
  const departments = new Map(rows.map((row) => [row.key, row.id]))
  for (const { department, ...person } of Object.values(people)) {
    await payload.create({
      collection: 'users',
      data: { ...person, password, status: 'active', departments: department ? [departments.get(department)] : [] } as never,
      overrideAccess: true,
    })
  }
} finally {
  await closePayload(payload)
}
process.exit()
