import { Client } from 'pg'
import { openBenchOffice, type BenchOffice } from './office.ts'
import { seedHistories } from './seedHistories.ts'

const rounds = 60

/**
 * The dashboard and the analytics over REST, each answer computed anew, over BENCH_ROWS (100,000) transactions with their
 * histories: asked one after the other while somebody writes all the time, and four at once.
 */
export default async function dashboard(): Promise<Record<string, unknown>> {
  const office = await openBenchOffice()
  try {
    const client = new Client({ connectionString: office.databaseUrl })
    await client.connect()
    await seedHistories(client)
    // Somebody with a usual share of the work and of the accounts.
    await client.query(`update transactions set client_id = (select id from users where email = 'client@example.com') where id % 400 = 0 and client_id is null`)
    await client.end()
    const admin = await office.signIn('admin@example.com')
    const editor = await office.signIn('editor@example.com')
    const customer = await office.signIn('client@example.com')
    const writing = keepWriting(office, admin)
    try {
      return {
        rows: Number((await office.sql<{ count: string }>('select count(*) from transactions')).rows[0]?.count),
        admin: await measure(office, admin, '/dashboard/stats'),
        adminYear: await measure(office, admin, `/dashboard/stats?from=${yearAgo()}`),
        adminFiltered: await measure(office, admin, '/dashboard/stats?priority=urgent'),
        adminAtOnce: await measure(office, admin, '/dashboard/stats', 4),
        editor: await measure(office, editor, '/dashboard/stats'),
        client: await measure(office, customer, '/dashboard/stats'),
        transactions: await measure(office, admin, '/analytics/transactions?group_by=assignee'),
        performance: await measure(office, admin, '/analytics/performance'),
        users: await measure(office, admin, '/analytics/users'),
        writes: await writing.stop(),
      }
    } finally {
      await writing.stop()
    }
  } finally {
    await office.close()
  }
}

function yearAgo(): string {
  return new Date(Date.now() - 365 * 86_400_000).toISOString().slice(0, 10)
}

/** Milliseconds of one GET, in the middle and at the end; `atOnce` are asked side by side. */
async function measure({ url }: BenchOffice, headers: Record<string, string>, path: string, atOnce = 1): Promise<Record<string, number>> {
  const times: number[] = []
  const ask = async () => {
    const begun = performance.now()
    const answer = await fetch(`${url}${path}`, { headers })
    await answer.arrayBuffer()
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}.`)
    times.push(performance.now() - begun)
  }
  await ask()
  times.length = 0
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (let round = 0; round < rounds / atOnce; round += 1) await ask()
  }))
  const ordered = times.toSorted((one, other) => one - other)
  const at = (part: number) => Math.round(ordered[Math.floor((ordered.length - 1) * part)]!)
  return { medianMs: at(0.5), p95Ms: at(0.95), longestMs: at(1) }
}

/** Somebody who creates and edits all the time, so that nothing can be remembered. */
function keepWriting({ url }: BenchOffice, headers: Record<string, string>): { stop: () => Promise<number> } {
  const stopping = new AbortController()
  let written = 0
  const json = { ...headers, 'content-type': 'application/json' }
  const running = (async () => {
    while (!stopping.signal.aborted) {
      const made = await fetch(`${url}/transactions`, {
        method: 'POST', headers: json, body: JSON.stringify({ externalReference: `BENCH-${written}`, clientName: 'A client', type: 1 }),
      })
      const { doc } = (await made.json()) as { doc?: { id: number } }
      if (doc) await (await fetch(`${url}/transactions/${doc.id}`, { method: 'PATCH', headers: json, body: JSON.stringify({ priority: 'high' }) })).arrayBuffer()
      written += 2
      await new Promise((done) => setTimeout(done, 20))
    }
  })()
  return {
    stop: async () => {
      stopping.abort()
      await running
      return written
    },
  }
}
