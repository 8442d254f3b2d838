import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { Socket } from 'node:net'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { refusal, startSmtpServer } from '../../helpers/smtpServer.ts'
import { openOffice, type Office } from '../../helpers/office.ts'

const mailCount = 2_000
const kills = 5
const runner = fileURLToPath(new URL('./runDeliveries.ts', import.meta.url))

let office: Office
let server: Awaited<ReturnType<typeof startServer>>

/** Chance that can be told again: the figures differ with the machine, not with the dice. */
let seed = 20_261_122
const chance = () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
  return seed / 2 ** 32
}

type Session = { id: string; envelope: { rcptTo: { address: string }[] } }
const tally = { temporary: 0, droppedBefore: 0, droppedAfter: 0, slow: 0, sessions: 0 }
/** Message-IDs in the order in which the server took them, and those it took without being able to say so. */
const taken: { to: string; messageId: string; answered: boolean }[] = []

/** A mail server that fails at random: 4xx, dropping the connection before and after it took the mail, slow. */
function startServer() {
  const sockets = new Map<string, Socket>()
  const socketOf = (session: Session) => sockets.get(session.id)!
  return startSmtpServer({
    onConnect: (session, done) => {
      tally.sessions += 1
      const { remotePort } = session as unknown as { remotePort: number }
      const { connections } = server!.server as unknown as { connections: Set<{ remotePort: number }> }
      for (const connection of connections) {
        if (connection.remotePort === remotePort) sockets.set(session.id, Reflect.get(connection, '_socket') as Socket)
      }
      done()
    },
    onRcptTo: (address, session, done) => {
      const dice = chance()
      if (dice < 0.05) {
        tally.temporary += 1
        return done(refusal(450, '4.2.0 Come back later'))
      }
      if (dice < 0.08) {
        tally.droppedBefore += 1
        return void socketOf(session as unknown as Session).destroy()
      }
      // Always the same ones: nobody is there.
      done(address.address.startsWith('gone') ? refusal(550, '5.1.1 No such user') : null)
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const messageId = /^Message-ID: (<[^>]+>)/im.exec(Buffer.concat(chunks).toString('latin1'))![1]!
        const to = session.envelope.rcptTo[0]!.address
        const dice = chance()
        if (dice < 0.03) {
          tally.temporary += 1
          return done(refusal(451, '4.3.0 Local trouble'))
        }
        const answered = dice >= 0.06
        taken.push({ to, messageId, answered })
        if (!answered) {
          tally.droppedAfter += 1
          return void socketOf(session as unknown as Session).destroy()
        }
        if (dice < 0.1) {
          tally.slow += 1
          return void setTimeout(() => done(null, 'Taken late'), 150)
        }
        done(null, 'Taken')
      })
    },
  })
}

const children: ChildProcess[] = []

/** A worker process of its own, ready to be told to look. */
const startWorker = async (): Promise<ChildProcess> => {
  const child = fork(runner, { execArgv: [], env: { ...process.env, DATABASE_URL: office.databaseUrl, LOG_LEVEL: 'silent' }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  children.push(child)
  const [word] = await Promise.race([once(child, 'message'), once(child, 'exit')])
  expect(word).toBe('ready')
  return child
}

beforeAll(async () => {
  server = await startServer()
  Object.assign(process.env, { SMTP_URL: server.url, MAIL_FROM: 'tracker@office.example', SMTP_TIMEOUT: '1', SMTP_CONNECTIONS: '8', SMTP_PER_DOMAIN: '4' })
  office = await openOffice()
}, 120_000)
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL')
  await office?.close()
  await server?.close()
})

it('loses no mail and sends none twice whose answer is known, whatever dies', async () => {
  await office.sql(
    `insert into deliveries (channel, address, template, critical, state)
     select 'email', case when n % 100 = 0 then 'gone' else 'a' end || n || '@d' || n % 40 || '.example', 'welcome', true, 'waiting' from generate_series(1, $1::int) n`,
    [mailCount],
  )
  const isOver = async () => (await office.sql(`select 1 from deliveries where state in ('waiting', 'sending') limit 1`)).length === 0
  const finished = async () => (await office.sql<{ n: number }>(`select count(*)::int as n from deliveries where state not in ('waiting', 'sending')`))[0]!.n
  const alive: ChildProcess[] = []
  const hunt = { over: false }
  /** A place for a worker: it looks for mails again and again, and when it is killed another one takes its place. */
  const place = async (first: ChildProcess): Promise<void> => {
    for (let worker = first; ; worker = await startWorker()) {
      alive.push(worker)
      while (worker.exitCode === null && worker.signalCode === null && !hunt.over) {
        const heard = Promise.race([once(worker, 'message'), once(worker, 'exit')])
        worker.send('look', () => {})
        await heard
      }
      alive.splice(alive.indexOf(worker), 1)
      if (hunt.over) return void worker.kill('SIGKILL')
    }
  }
  const places = (await Promise.all([startWorker(), startWorker()])).map(place)
  let killed = 0
  while (!(await isOver())) {
    // Time passes: what was put off is due, and the server is asked again although it was away a moment ago.
    await office.sql(`update deliveries set due_at = now() where state = 'waiting' and due_at > now()`)
    await office.sql(`update mail_server set checked_at = now() - interval '1 minute'`)
    const aim = Math.floor((mailCount * (killed + 0.5 + chance() / 2)) / (kills + 1))
    if (killed < kills && alive.length > 0 && (await finished()) >= aim) {
      alive[Math.floor(chance() * alive.length)]!.kill('SIGKILL')
      killed += 1
    }
    await office.sql('select pg_sleep(0.05)')
  }
  hunt.over = true
  await Promise.all(places)

  const deliveries = await office.sql<{ id: string; state: string; sent_to: string; reason: string }>('select id, state, sent_to, reason from deliveries')
  const answeredYes = await office.sql<{ id: string; times: number }>(
    'select delivery_id as id, count(*)::int as times from delivery_attempts where code = 250 group by delivery_id',
  )
  const [{ silent } = { silent: 0 }] = await office.sql<{ silent: number }>('select count(*)::int as silent from delivery_attempts where code is null')
  const copies = Map.groupBy(taken, ({ to }) => to)
  const twice = [...copies.values()].filter((each) => each.length > 1)
  console.log(JSON.stringify({
    mails: mailCount, delivered: deliveries.filter(({ state }) => state === 'delivered').length, noSuchAddress: deliveries.filter(({ reason }) => reason === 'noSuchAddress').length,
    killed, ...tally, triesWithoutAnswer: silent, takenByServer: taken.length, takenTwiceOrMore: twice.length, mostCopies: Math.max(...[...copies.values()].map((each) => each.length)),
  }))

  // No mail is lost: each reached the server, but for those whose reader does not exist.
  expect(killed).toBe(kills)
  for (const { state, sent_to, reason } of deliveries) {
    if (sent_to.startsWith('gone')) expect([sent_to, state, reason]).toEqual([sent_to, 'failed', 'noSuchAddress'])
    else expect([sent_to, state, copies.has(sent_to)]).toEqual([sent_to, 'delivered', true])
  }
  // A yes that is on record was the only one, and the last try.
  expect(answeredYes.filter(({ times }) => times !== 1)).toEqual([])
  expect(answeredYes).toHaveLength(deliveries.filter(({ state }) => state === 'delivered').length)
  const after = await office.sql(
    `select 1 from delivery_attempts later join delivery_attempts yes on yes.delivery_id = later.delivery_id and later.id > yes.id where yes.code = 250`,
  )
  expect(after).toEqual([])
  // Copies: as many as tries without an answer allow, and always the same message.
  const unanswered = new Map((await office.sql<{ to: string; n: number }>(
    'select sent_to as to, count(*)::int as n from delivery_attempts where code is null group by sent_to',
  )).map(({ to, n }) => [to, n]))
  for (const [to, each] of copies) {
    expect(each.length, to).toBeLessThanOrEqual(1 + (unanswered.get(to) ?? 0))
    expect(new Set(each.map(({ messageId }) => messageId)).size, to).toBe(1)
  }
}, 600_000)
