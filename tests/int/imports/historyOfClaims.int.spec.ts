import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOffice, type Office } from '../../helpers/office.ts'
import { realData } from '../../helpers/realData.ts'
import type { StatusChanged } from '../../../src/events/officeEvent.ts'
import { initialState, type WorkflowDefinition } from '../../../src/workflows/definition.ts'
import { recordedActor, unknownClient } from '../../../src/workflows/recordedActor.ts'
import { replay } from '../../../src/workflows/replay.ts'
import { declarations } from '../../../src/workflows/templates/declarations.ts'
import { paymentRequests } from '../../../src/workflows/templates/paymentRequests.ts'
import { expectDeclarationFacts } from '../analytics/declarationFacts.ts'
import { importHistory, publishTemplate } from './histories.ts'
import { importFile } from './workbooks.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

/** Milliseconds. Up to 55,628 events are written and read again, which takes minutes where other work runs beside it. */
const longEnough = 600_000

const paths = (name: string) => ({ list: realData(`${name}.csv`), events: realData(`${name}-events.csv`) })
const sources = [
  {
    name: 'declarations', definition: declarations, ...paths('declarations'), cases: 10_357, count: 55_628,
    ends: { payment_handled: 9_911, withdrawn: 284, saved: 134 },
  },
  { name: 'payment_requests', definition: paymentRequests, ...paths('payment-requests'), cases: 6_760, count: 36_072, ends: {} },
]

describe.each(sources)('the recorded $name of a large office', ({ name, definition, list, events, cases, count, ends }) => {
  it.skipIf(!list || !events)('every event is taken over by the mapping that is offered, and ends where it was recorded to', async () => {
    await publishTemplate(office, name)
    expect((await importFile(office, 'admin', readFileSync(list!), { name: 'list.csv' })).imported).toBe(cases)
    const done = await importHistory(office, readFileSync(events!), { workflow: name })
    expect(done).toMatchObject({
      status: 'completed', totalRows: count, imported: count, updated: cases, failed: 0, skipped: 0, errorCount: 0,
      found: { transactions: cases, moved: [{ state: 'Draft', count: cases }] },
    })
    const stands = await office.sql<{ status: string; count: number }>(
      `select t.status, count(*)::int as count from transactions t join workflows w on w.id = t.workflow_id where w.key = $1 group by 1`,
      [name],
    )
    expect(Object.fromEntries(stands.map((each) => [each.status, each.count]))).toMatchObject(ends)
    const [written] = await office.sql(
      `select count(*)::int as lines, (select count(*)::int from audit_logs where action = 'historyImported' and (after->>'importId')::int = $1) as audited
       from transaction_history where (data->>'importId')::int = $1 and event in ('statusChanged', 'completed')`,
      [done.id],
    )
    expect(written!.lines).toBe(written!.audited)
  }, longEnough)

  it.skipIf(name !== 'declarations' || !list || !events)('the analytics give the facts that were counted elsewhere', async () => {
    const [workflow] = await office.sql<{ id: number }>('select id from workflows where key = $1', [name])
    await expectDeclarationFacts(office, workflow!.id)
  }, longEnough)

  it.skipIf(!list || !events)('what is stored says what the file says; replayed again it leads to the same visits and the same ends', async () => {
    const stored = await office.sql<{ id: number; reference: string; status: string; client: number | null; by: number; changed: string; steps: StatusChanged[] }>(
      `select t.id, t.external_reference as reference, t.status, t.client_id as client, t.created_by_id as by, t.status_changed_at as changed,
         told.steps
       from transactions t join workflows w on w.id = t.workflow_id
       join (
         select transaction_id, jsonb_agg(data order by id) as steps from transaction_history where event = 'statusChanged' group by 1
       ) told on told.transaction_id = t.id
       where w.key = $1 order by t.id`,
      [name],
      undefined,
      true,
    )
    expect(stored).toHaveLength(cases)
    const told = toldBy(events!)
    const different: string[] = []
    for (const { id, reference, status, client, by, changed, steps } of stored) {
      const account = client ?? unknownClient
      const start = {
        id, status: initialState(definition as WorkflowDefinition).key, createdBy: by, assignedTo: null, submittedBy: null, client: account,
        attachmentCount: 0, fields: {},
      }
      const again = replay(definition, start, steps.map((step) => ({ at: step.at, transition: step.transition, actor: recordedActor(step, account) })))
      const visits = [
        { state: start.status, since: steps[0]!.at, until: steps[0]!.at },
        ...steps.map((step, index) => ({ state: step.to, since: step.at, until: steps[index + 1]?.at ?? null })),
      ]
      const recorded = steps.map((step) => `${step.at} ${step.activity} ${step.actorWord}`).join()
      const same =
        again.refused.length === 0 && again.snapshot.status === status && JSON.stringify(again.visits) === JSON.stringify(visits) &&
        changed === steps.at(-1)!.at && recorded === told.get(reference)
      if (!same) different.push(reference)
    }
    expect(different).toEqual([])
  }, longEnough)
})

/** What a file tells of each reference, in the order of time; events of one moment in the order of the file. */
function toldBy(path: string): Map<string, string> {
  const rows: Record<string, string>[] = parse(readFileSync(path), { columns: true })
  const cases = new Map<string, { at: string; line: string }[]>()
  for (const { reference = '', occurredAt = '', activity, role } of rows) {
    const at = new Date(occurredAt).toISOString()
    cases.set(reference, [...(cases.get(reference) ?? []), { at, line: `${at} ${activity} ${role}` }])
  }
  const inOrder = (some: { at: string; line: string }[]) => some.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  return new Map([...cases].map(([reference, some]) => [reference, inOrder(some).map(({ line }) => line).join()]))
}
