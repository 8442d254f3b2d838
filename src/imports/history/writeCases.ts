import type { PayloadRequest } from 'payload'
import { auditFacts, factColumns, factsFrom, factValues } from '../../audit/auditFacts.ts'
import { sqlOf, type Sql } from '../../platform/tx.ts'
import { columns } from '../../transactions/columns.ts'
import { definitionOf } from '../../transactions/definitions.ts'
import { keepDecisions } from '../../transactions/approvals/keepDecisions.ts'
import type { Transaction } from '../../transactions/transaction.ts'
import { initialState, stateOf } from '../../workflows/definition.ts'
import type { Next } from '../../workflows/snapshot.ts'
import { writtenBy } from '../../workflows/writtenBy.ts'
import { carryOutClocks } from './carryOutClocks.ts'
import type { JudgedCase, ReplayedCase } from './judgeCase.ts'
import { timelineOf, type TimelineLine, type Writing } from './timelineOf.ts'

const batchLines = 2_500

/** Writes what was accepted of some transactions: the records, their timelines, the audit trail. In the tx of the request. */
export async function writeCases(req: PayloadRequest, judged: readonly JudgedCase[], writing: Writing): Promise<void> {
  const changed = judged.filter(({ taken }) => taken.length > 0)
  if (changed.length === 0) return
  const sql = sqlOf(req)
  await writeTransactions(sql, changed, writing)
  const lines: TimelineLine[] = []
  for (const each of changed) lines.push(...timelineOf(each, await definitionOf(req, each.transaction.workflowVersion), writing))
  await writeLines(sql, lines, await auditFacts(req))
  await keepAnswers(req, changed)
  await carryOutClocks(req, changed, writing)
}

/** What people said in approvals, each in the stay it was said in. */
export async function keepAnswers(req: PayloadRequest, changed: readonly ReplayedCase[]): Promise<void> {
  for (const { transaction, definition, taken } of changed) {
    if (!definition.approvals?.length) continue
    let since = taken[0]!.at
    for (const { at, decision } of taken) {
      await keepDecisions(req, { ...transaction, statusChangedAt: since }, decision.events)
      if (decision.next.status !== undefined) since = at
    }
  }
}

/** The records as their histories leave them; what they were before is kept beside the first line, for an undo. */
async function writeTransactions(sql: Sql, changed: readonly JudgedCase[], { importId, at, judging }: Writing): Promise<void> {
  const written = changed.map((each) => writtenOf(each, judging))
  const names = [...new Set(written.flatMap((each) => Object.keys(each)))].filter(
    (name): name is keyof typeof columns => Object.hasOwn(columns, name),
  )
  const rows = changed.map(({ transaction }, index) => ({
    id: transaction.id,
    ...Object.fromEntries(names.map((name) => [columns[name][0], name in written[index]! ? written[index]![name] : transaction[name]])),
  }))
  await sql(
    `update transactions t set ${names.map((name) => `${columns[name][0]} = n.${columns[name][0]}`).join(', ')},
       rev = t.rev + 1, updated_at = $2::timestamptz
     from jsonb_populate_recordset(null::transactions, $1::jsonb) as n where t.id = n.id`,
    [JSON.stringify(rows), at],
  )
  const before = changed.map(({ transaction, taken }) => ({
    row: taken[0]!.event.row,
    before: { rev: transaction.rev, fields: Object.fromEntries(names.map((name) => [columns[name][0], transaction[name]])) },
  }))
  await sql(
    `update import_rows r set before = b.before from jsonb_to_recordset($2::jsonb) as b (row int, before jsonb)
     where r.import_id = $1 and r.row = b.row`,
    [importId, JSON.stringify(before)],
  )
}

function writtenOf({ transaction, definition, moves, taken }: JudgedCase, { target }: Writing['judging']): Partial<Transaction> {
  const next = taken.reduce<Next>((all, { decision }) => {
    const set = { ...all.set, ...decision.next.set }
    return { ...all, ...decision.next, ...(Object.keys(set).length > 0 ? { set } : {}) }
  }, {})
  const { submittedBy, assignedTo, ...written } = writtenBy(definition, next, transaction.customFields)
  const status = next.status ?? (moves ? initialState(definition).key : transaction.status)
  return {
    ...written,
    // A word is nobody's account; who submitted stays in the timeline.
    ...(submittedBy === undefined ? {} : { submittedBy: submittedBy > 0 ? submittedBy : null }),
    ...(assignedTo === undefined || (assignedTo !== null && assignedTo < 0) ? {} : { assignedTo }),
    status,
    stateKind: stateOf(definition, status)?.kind ?? 'normal',
    ...(moves ? { workflow: target.workflow, workflowVersion: target.version } : {}),
  } as Partial<Transaction>
}

async function writeLines(sql: Sql, lines: readonly TimelineLine[], facts: string): Promise<void> {
  for (let start = 0; start < lines.length; start += batchLines) {
    const batch = lines.slice(start, start + batchLines).map((line, place) => ({ ...line, place }))
    await sql(
      `with lines as materialized (
         select * from jsonb_to_recordset($1::jsonb) as line ("transactionId" int, event text, actor int, role text,
           "from" text, "to" text, reason text, internal boolean, data jsonb, at timestamptz, action text, before jsonb,
           after jsonb, place int)
       ), timeline as (
         insert into transaction_history
           (transaction_id, event, actor_id, actor_role, "from", "to", reason, internal, data, created_at, updated_at)
         select "transactionId", event, actor, role, "from", "to", reason, internal, data, at, at from lines order by place
       )
       insert into audit_logs (action, entity, entity_id, before, after, ${factColumns})
       select action, 'transactions', "transactionId", before, after, ${factValues}
       from lines, ${factsFrom('$2')} order by place`,
      [JSON.stringify(batch), facts],
    )
  }
}
