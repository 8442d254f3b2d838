import autocannon from 'autocannon'
import { fillTransactions, startOffice, type BenchOffice } from '../startOffice.ts'

const notices = 100_000
const seconds = Number(process.env['BENCH_SECONDS'] ?? 8)

/**
 * The number that every page asks for, by a signed-in person, among 100,000 notices of 500 people about 20,000
 * transactions, a fifth of them unread: for an administrator, for an editor whose right to read each transaction is
 * asked, and for one who has never read any of 5,000. And the first page of the list, and of the fullest list.
 */
export default async function unread(): Promise<Record<string, unknown>> {
  const office = await startOffice(4_874)
  try {
    office.worker('pause')
    await fillTransactions(office, 20_000)
    const editor = await signIn(office, 'editor@example.com')
    await fillNotices(office)
    return {
      notices,
      admin: await load(office, '/notifications/unread', office.authorization),
      editor: await load(office, '/notifications/unread', editor),
      list: await load(office, '/notifications?limit=15', editor),
      fullest: await fullest(office, editor),
    }
  } finally {
    await office.stop()
  }
}

async function fillNotices(office: BenchOffice): Promise<void> {
  await office.sql(`update transactions set assigned_to_id = (select id from users where email = 'editor@example.com') where id % 2 = 0`)
  await office.sql(`insert into users (name, role, status, locale, email) select 'Person ' || n, 'editor', 'active', 'en', 'person' || n || '@bench.example' from generate_series(1, 498) n`)
  await office.sql(
    `insert into notifications (delivery_key, recipient_id, event, transaction_id, data, read_at, created_at, notice_id)
     select 'bench' || n, person.id, 'completed', first.id + (n * 2) % 20000, '{"type":"completed","by":null}', case when n % 5 = 0 then null else now() end, now() - n * interval '20 seconds', n
     from generate_series(1, $1) n join (select id, row_number() over (order by id) - 1 as place from users where email in ('admin@example.com', 'editor@example.com') or email like 'person%@bench.example') person
       on person.place = (n / 5) % 500, (select min(id) - min(id) % 2 + 2 as id from transactions) first`,
    [notices],
  )
  await office.sql('vacuum analyze notifications, transactions, users')
}

/** One who has 100,000 of their own, all unread. Milliseconds of one request. */
async function fullest(office: BenchOffice, authorization: string): Promise<Record<string, unknown>> {
  await office.sql(`update notifications set recipient_id = (select id from users where email = 'editor@example.com'), read_at = null`)
  await office.sql('vacuum analyze notifications')
  const took = async (path: string) => {
    const times: number[] = []
    for (let turn = 0; turn < 15; turn += 1) {
      const begin = performance.now()
      const answer = await fetch(`${office.api}${path}`, { headers: { authorization } })
      await answer.text()
      times.push(performance.now() - begin)
    }
    return Math.round(times.toSorted((a, b) => a - b)[7] ?? 0)
  }
  return { unreadMs: await took('/notifications/unread'), listMs: await took('/notifications?limit=15'), lastPageMs: await took('/notifications?limit=15&page=6000') }
}

async function load(office: BenchOffice, path: string, authorization: string): Promise<Record<string, unknown>> {
  const options = { url: `${office.api}${path}`, connections: 10, headers: { authorization } }
  await autocannon({ ...options, duration: 3 })
  const { requests, duration, latency, errors, non2xx } = await autocannon({ ...options, duration: seconds })
  const body = await (await fetch(options.url, { headers: { authorization } })).json() as { unread: number }
  return { unread: body.unread, perSecond: Math.round(requests.total / duration), p50: latency.p50, p97: latency.p97_5, failures: errors + non2xx }
}

async function signIn(office: BenchOffice, email: string): Promise<string> {
  const answer = await fetch(`${office.api}/users/login`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email, password: 'Tracker!2026' }) })
  const { token } = (await answer.json()) as { token?: string }
  if (!token) throw new Error(`${email} could not sign in: ${answer.status}`)
  return `JWT ${token}`
}
