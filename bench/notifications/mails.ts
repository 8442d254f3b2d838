import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { startOffice, type BenchOffice } from '../startOffice.ts'

const people = 200
const mails = 3_000

/**
 * Mails of changed states, each worded for its reader from the template in force and handed to a mail server on this
 * machine by one worker: first to people of forty domains, then to one domain alone, where SMTP_PER_DOMAIN holds it back.
 */
export default async function mailsPerSecond(): Promise<Record<string, unknown>> {
  const arrivals: number[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onData: (stream, _session, done) => {
      stream.resume()
      stream.on('end', () => {
        arrivals.push(performance.now())
        done()
      })
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  process.env.SMTP_URL = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`
  process.env.MAIL_FROM = 'tracker@office.example'
  const office = await startOffice(4_391)
  try {
    await addPeople(office)
    const many = await send(office, arrivals, '%')
    const one = await send(office, arrivals, '%@d1.example')
    return { mails, people, perSecond: many, perSecondToOneDomain: one, connections: 5, perDomain: 2, workerMemoryMb: Math.round(office.memory().worker) }
  } finally {
    await office.stop()
    server.close()
  }
}

/** Administrators, because they may read everything: whether each may is asked with each mail all the same. */
async function addPeople({ sql }: BenchOffice): Promise<void> {
  await sql(
    `insert into users (name, email, role, status, locale)
     select 'Reader ' || n, 'reader' || n || '@d' || n % 40 || '.example', 'admin', 'active', case when n % 2 = 0 then 'ar' else 'en' end::text::enum_users_locale
     from generate_series(1, $1::int) n`,
    [people],
  )
}

/** Mails a second, from the first that arrived to the last. */
async function send({ sql, worker }: BenchOffice, arrivals: number[], whom: string): Promise<number> {
  worker('pause')
  arrivals.length = 0
  await sql(
    `with told as (
       insert into notices (key, event, transaction_id, data, at, spread_at)
       select 'bench:' || $2::text || ':' || n, 'statusChanged', t.id, jsonb_build_object(
         'type', 'statusChanged', 'transactionId', t.id, 'transition', 'approve', 'from', 'under_review', 'to', 'approved', 'at', now(), 'by', null,
         'fromLabel', jsonb_build_object('en', 'Under review', 'ar', 'قيد المراجعة'), 'toLabel', jsonb_build_object('en', 'Approved', 'ar', 'معتمدة')
       ), now(), now()
       from generate_series(1, $1::int) n cross join lateral (select id from transactions order by id offset n % 20 limit 1) t
       returning id
     ), readers as (select id, row_number() over (order by id) - 1 as place, count(*) over () as number from users where email like 'reader%' and email like $2)
     insert into deliveries (notice_id, channel, recipient_id, template, state)
     select told.id, 'email', readers.id, 'statusChanged', 'waiting' from told join readers on readers.place = told.id % readers.number`,
    [mails, whom],
  )
  worker('goOn')
  // The tick of the next minute begins it.
  for (let left = 1; left > 0; ) {
    const [open] = await sql(`select count(*)::int as left, pg_sleep(0.2)::text from deliveries where state in ('waiting', 'sending')`)
    left = Number(open!['left'])
  }
  return Math.round((arrivals.length - 1) / ((arrivals.at(-1)! - arrivals[0]!) / 1_000))
}
