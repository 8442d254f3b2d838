import { load } from './load.ts'
import { openBenchOffice } from './office.ts'

/** A page of 25 with its total: the whole office as an admin, an editor's and a client's own part. */
export default async function list(): Promise<Record<string, unknown>> {
  const office = await openBenchOffice()
  try {
    const as = async (email: string, query = '') =>
      load(office, { path: `/transactions?limit=25${query}`, headers: await office.signIn(email) })
    return {
      admin: await as('admin@example.com'),
      adminOverdue: await as('admin@example.com', '&overdue=true&sort=dueDate'),
      editor: await as('editor@example.com'),
      client: await as('client@example.com'),
    }
  } finally {
    await office.close()
  }
}
