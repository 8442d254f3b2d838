import { Client } from 'pg'
import { openBenchOffice, type BenchOffice } from './office.ts'
import { seedHistories } from './seedHistories.ts'

const rounds = 60

/**
 * The dashboard and the analytics over REST, over BENCH_ROWS (100,000) transactions with their histories: asked one after
 * the other while somebody writes all the time, so that no answer is like the one before, and four at once. `first` is
 * a question's first answer: its own figures are not known yet, those it shares with an earlier question are.
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
    const writing = await keepWriting(office, admin)
    try {
      return {
        rows: Number((await office.sql<{ count: string }>('select count(*) from transactions')).rows[0]?.count),
        admin: await measure(office, writing, admin, '/dashboard/stats'),
        adminYear: await measure(office, writing, admin, `/dashboard/stats?from=${yearAgo()}`),
        adminFiltered: await measure(office, writing, admin, '/dashboard/stats?priority=urgent'),
        adminAtOnce: await measure(office, writing, admin, '/dashboard/stats', 4),
        editor: await measure(office, writing, editor, '/dashboard/stats'),
        editorYear: await measure(office, writing, editor, `/dashboard/stats?from=${yearAgo()}`),
        client: await measure(office, writing, customer, '/dashboard/stats'),
        transactions: await measure(office, writing, admin, '/analytics/transactions?group_by=assignee'),
        performance: await measure(office, writing, admin, '/analytics/performance'),
        users: await measure(office, writing, admin, '/analytics/users'),
        activity: await measure(office, writing, admin, '/dashboard/activity'),
        activityRare: await measure(office, writing, admin, '/dashboard/activity?event=approvalDecided'),
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

/**
 * Milliseconds of one GET, in the middle and at the end; `atOnce` are asked side by side. The processor's are what is left
 * when the writing that went on meanwhile is taken off, at what it takes by itself.
 */
async function measure({ url, cpu }: BenchOffice, writing: Writing, headers: Record<string, string>, path: string, atOnce = 1): Promise<Record<string, number>> {
  const times: number[] = []
  const ask = async () => {
    const begun = performance.now()
    const answer = await fetch(`${url}${path}`, { headers })
    await answer.arrayBuffer()
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}.`)
    times.push(performance.now() - begun)
  }
  await ask()
  const [first] = times.splice(0)
  const [before, writtenBefore] = [cpu(), writing.written()]
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (let round = 0; round < rounds / atOnce; round += 1) await ask()
  }))
  const after = cpu()
  const written = writing.written() - writtenBefore
  const each = (part: 'server' | 'postgres') => Math.round((after[part] - before[part] - written * writing.each[part]) / times.length)
  const ordered = times.toSorted((one, other) => one - other)
  const at = (part: number) => Math.round(ordered[Math.floor((ordered.length - 1) * part)]!)
  return {
    medianMs: at(0.5), p95Ms: at(0.95), longestMs: at(1), firstMs: Math.round(first!),
    serverCpuMs: each('server'), postgresCpuMs: each('postgres'),
  }
}

/** `each`: milliseconds of processor of one write, measured while nobody asked anything. */
type Writing = { written: () => number; each: { server: number; postgres: number }; stop: () => Promise<number> }

/** Somebody who creates, edits and submits all the time, and changes what others made long ago; each minute the worker's job folds the ledger. */
async function keepWriting({ url, sql, cpu }: BenchOffice, headers: Record<string, string>): Promise<Writing> {
  const stopping = new AbortController()
  let written = 0
  let fold = performance.now() + 60_000
  const json = { ...headers, 'content-type': 'application/json' }
  const running = (async () => {
    while (!stopping.signal.aborted) {
      const made = await fetch(`${url}/transactions`, {
        method: 'POST', headers: json, body: JSON.stringify({ externalReference: `BENCH-${written}`, clientName: 'A client', type: 1 }),
      })
      const { doc } = (await made.json()) as { doc?: { id: number } }
      if (doc) {
        await (await fetch(`${url}/transactions/${doc.id}`, { method: 'PATCH', headers: json, body: JSON.stringify({ priority: 'high' }) })).arrayBuffer()
        await (await fetch(`${url}/transactions/${doc.id}/status`, { method: 'POST', headers: json, body: JSON.stringify({ status: 'submitted' }) })).arrayBuffer()
      }
      const old = 1 + ((written * 37) % 90_000)
      await (await fetch(`${url}/transactions/${old}`, { method: 'PATCH', headers: json, body: JSON.stringify({ priority: ['low', 'urgent'][written % 2] }) })).arrayBuffer()
      written += 4
      if (performance.now() > fold) {
        await sql('select fold_transaction_counts(5000)')
        fold = performance.now() + 60_000
      }
      await new Promise((done) => setTimeout(done, 20))
    }
  })()
  await new Promise((done) => setTimeout(done, 3_000))
  const [before, already] = [cpu(), written]
  await new Promise((done) => setTimeout(done, 6_000))
  const after = cpu()
  const alone = written - already
  return {
    written: () => written,
    each: { server: (after.server - before.server) / alone, postgres: (after.postgres - before.postgres) / alone },
    stop: async () => {
      stopping.abort()
      await running
      return written
    },
  }
}
