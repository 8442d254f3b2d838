import { realData } from '../tests/helpers/realData.ts'
import { loadDeclarations } from '../tests/helpers/recordedDeclarations.ts'
import { openBenchOffice, type BenchOffice } from './office.ts'

/**
 * The analytics of a workflow over REST, each question for the first time (nothing remembered) and again: the recorded
 * declarations (55,628 steps) as an admin and as an editor, and ten times as many, beside the office's other work.
 */
export default async function analytics(): Promise<Record<string, unknown>> {
  const path = realData('declarations-events.csv')
  if (!path) return { skipped: 'the real data is not beside this project' }
  const office = await openBenchOffice()
  try {
    const [once, tenfold] = [await loaded(office, path, 1), await loaded(office, path, 10)]
    const admin = await office.signIn('admin@example.com')
    const editor = await office.signIn('editor@example.com')
    return {
      steps55628: await measure(office, once, admin),
      steps55628AsEditor: await measure(office, once, editor),
      steps556280: await measure(office, tenfold, admin),
      plan: await planOf(office, once),
    }
  } finally {
    await office.close()
  }
}

/** The workflow with so many copies of the recording, made the first time. */
async function loaded(office: BenchOffice, path: string, copies: number): Promise<number> {
  const ask = async (text: string, values?: unknown[]) => (await office.sql(text, values)).rows as Record<string, unknown>[]
  const [known] = await ask('select id from workflows where key = $1', [copies === 1 ? 'declarations' : `declarations_${copies}`])
  if (known) return Number(known['id'])
  const staff = await ask(`select id, role from users where role <> 'client' order by id limit 5`)
  const as = (place: number) => ({ id: Number(staff[place % staff.length]!['id']), role: staff[place % staff.length]!['role'] as 'editor' | 'admin' })
  const people = { EMPLOYEE: as(0), PRE_APPROVER: as(1), ADMINISTRATION: as(2), 'BUDGET OWNER': as(3), SUPERVISOR: as(4) }
  const { workflow } = await loadDeclarations(ask, path, people, copies)
  // A third of them is somebody's, so that an editor has a part of their own.
  await ask(`update transactions set assigned_to_id = (select id from users where email = 'editor@example.com') where workflow_id = $1 and id % 3 = 0`, [workflow])
  await ask('vacuum analyze')
  return workflow
}

/** Milliseconds of one GET: the best and the middle of nine different questions over the same rows, and of one asked again. */
async function measure({ url }: BenchOffice, workflow: number, headers: Record<string, string>): Promise<Record<string, number>> {
  const ask = async (query: string) => {
    const begun = performance.now()
    const answer = await fetch(`${url}/workflows/${workflow}/analytics?${query}`, { headers })
    const { transactions } = (await answer.json()) as { transactions: { total: number } }
    return { took: performance.now() - begun, total: transactions.total }
  }
  // Each question is another one, so that nothing is remembered, and matches the same rows.
  const fresh = (place: number) => `begun_before=2098-01-0${place + 1}`
  const times: number[] = []
  for (let place = 0; place < 9; place += 1) times.push((await ask(fresh(place))).took)
  const again = await ask(fresh(8))
  const sorted = times.toSorted((one, other) => one - other)
  return { transactions: again.total, bestMs: Math.round(sorted[0]!), medianMs: Math.round(sorted[4]!), againMs: Math.round(again.took) }
}

/** How PostgreSQL finds the steps. */
async function planOf(office: BenchOffice, workflow: number): Promise<string[]> {
  const { rows } = await office.sql<{ 'QUERY PLAN': string }>(
    `explain select h."from", h."to", h.deed, h.actor_id, h.actor_role from transactions t join transaction_history h on h.transaction_id = t.id
     where t.workflow_id = $1 and t.deleted_at is null and h.event in ('statusChanged', 'workflowMigrated', 'approvalDecided')`,
    [workflow],
  )
  return rows.map((row) => row['QUERY PLAN'].trim())
}
