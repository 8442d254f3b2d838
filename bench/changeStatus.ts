import { load } from './load.ts'
import { openBenchOffice } from './office.ts'

/**
 * Drafts become submitted, each once, by a person who saw their rev; with history, audit and outbox. When all are used
 * up the benchmark would count refusals, so it makes more drafts than it can use.
 */
export default async function changeStatus(): Promise<Record<string, unknown>> {
  const office = await openBenchOffice()
  try {
    const headers = { ...(await office.signIn('admin@example.com')), 'content-type': 'application/json' }
    const { pathname } = new URL(office.url)
    await office.sql(`update transactions set status = 'draft', state_kind = 'initial' where id in (select id from transactions where status = 'submitted' limit 8000)`)
    const { rows } = await office.sql<{ id: number; rev: string }>(`select id, rev from transactions where status = 'draft' order by hashint4(id)`)
    const [before] = (await office.sql<{ lines: string }>(lines)).rows
    let next = 0
    const speed = await load(office, {
      headers,
      requests: [
        {
          method: 'POST',
          setupRequest: (request) => {
            const { id, rev } = rows[next++ % rows.length]!
            return {
              ...request,
              path: `${pathname}/transactions/${id}/status`,
              headers: { ...request.headers, 'if-match': `"${rev}"` },
              body: JSON.stringify({ status: 'submitted' }),
            }
          },
        },
      ],
    })
    const [after] = (await office.sql<{ lines: string }>(lines)).rows
    return { ...speed, drafts: rows.length, asked: next, historyLines: Number(after?.lines) - Number(before?.lines) }
  } finally {
    await office.close()
  }
}

const lines = `select count(*) as lines from transaction_history where event = 'statusChanged'`
