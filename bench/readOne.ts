import { load } from './load.ts'
import { openBenchOffice } from './office.ts'

/** One transaction by its id, a thousand different ones in turn. */
export default async function readOne(): Promise<Record<string, unknown>> {
  const office = await openBenchOffice()
  try {
    const { rows } = await office.sql<{ id: number }>('select id from transactions order by id desc limit 1000')
    const { pathname } = new URL(office.url)
    return {
      admin: await load(office, {
        headers: await office.signIn('admin@example.com'),
        requests: rows.map(({ id }) => ({ method: 'GET', path: `${pathname}/transactions/${id}` })),
      }),
    }
  } finally {
    await office.close()
  }
}
