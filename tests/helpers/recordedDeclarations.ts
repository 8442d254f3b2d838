import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { initialState, type WorkflowDefinition } from '../../src/workflows/definition.ts'
import { declarationActivities } from '../../src/workflows/templates/claimActivities.ts'
import { declarations } from '../../src/workflows/templates/declarations.ts'

type Ask = (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>

/** Who did what has this role in the recording; the rest was done by the system. */
export type People = Partial<Record<string, { id: number; role: 'client' | 'editor' | 'admin' }>>

type Line = { reference: string; event: string; from: string; to: string; transition: string; at: string; role: string }

/** A workflow of this definition, published. */
export async function publishWorkflow(ask: Ask, definition: WorkflowDefinition): Promise<{ workflow: number; version: number }> {
  const [workflow] = await ask('insert into workflows (key, name_en, name_ar) values ($1, $2, $3) returning id', [
    definition.key, definition.name.en, definition.name.ar,
  ])
  const [version] = await ask(
    `insert into workflow_versions (workflow_id, number, state, definition, published_at) values ($1, 1, 'published', $2, now()) returning id`,
    [workflow!['id'], JSON.stringify(definition)],
  )
  await ask('update workflows set published_version_id = $2 where id = $1', [workflow!['id'], version!['id']])
  return { workflow: Number(workflow!['id']), version: Number(version!['id']) }
}

/**
 * The recorded declarations as transactions with their histories, by two statements: made now, as an import makes them,
 * their changes of status at the times of the recording. Gives the workflow.
 */
export async function loadDeclarations(ask: Ask, path: string, people: People = {}, copies = 1): Promise<{ workflow: number; version: number }> {
  const made = await publishWorkflow(ask, copies === 1 ? declarations : { ...declarations, key: `declarations_${copies}` })
  const { transactions, lines } = recorded(path)
  for (let copy = 0; copy < copies; copy += 1) {
    const prefix = copies === 1 ? '' : `${copy}-`
    await ask(
      `insert into transactions (external_reference, client_name, type_id, reference, status, state_kind, workflow_id, workflow_version_id, status_changed_at, created_by_id)
       select $4 || r.reference, 'Travel office', 1, 'T-' || $4 || r.reference, r.status, r.kind::enum_transactions_state_kind, $2, $3, r.at::timestamptz,
         (select id from users where role <> 'client' order by id limit 1)
       from jsonb_to_recordset($1::jsonb) as r (reference text, status text, kind text, at text)`,
      [JSON.stringify(transactions), made.workflow, made.version, prefix],
    )
    await ask(
      `insert into transaction_history (transaction_id, event, actor_id, actor_role, "from", "to", internal, data, created_at, updated_at)
       select t.id, 'transactionCreated', t.created_by_id, 'admin', null, null, false, '{"type":"transactionCreated"}', t.created_at, t.created_at
       from transactions t where t.workflow_id = $1 and not exists (select from transaction_history h where h.transaction_id = t.id)`,
      [made.workflow],
    )
    await ask(
      `insert into transaction_history (transaction_id, event, actor_id, actor_role, "from", "to", internal, data, created_at, updated_at)
       select t.id, 'statusChanged', ($2::jsonb->r.role->>'id')::int, $2::jsonb->r.role->>'role', r.from, r.to, false,
         jsonb_build_object('type', 'statusChanged', 'transition', r.transition, 'from', r.from, 'to', r.to), r.at::timestamptz, r.at::timestamptz
       from rows from (jsonb_to_recordset($1::jsonb) as (reference text, transition text, "from" text, "to" text, role text, at text))
         with ordinality as r (reference, transition, "from", "to", role, at, n)
       join transactions t on t.reference = 'T-' || $3 || r.reference order by n`,
      [JSON.stringify(lines), JSON.stringify(people), prefix],
    )
  }
  return made
}

function recorded(path: string) {
  const rows: Record<string, string>[] = parse(readFileSync(path), { columns: true })
  const at = new Map<string, string>()
  const lines: Omit<Line, 'event'>[] = []
  const last = new Map<string, { reference: string; status: string; kind: string; at: string }>()
  for (const { reference = '', activity = '', role = '', occurredAt = '' } of rows) {
    const from = at.get(reference) ?? initialState(declarations).key
    const keys = declarationActivities[activity] ?? []
    const transition = declarations.transitions.find(({ key, from: sources }) => keys.includes(key) && sources.includes(from))
    if (!transition) throw new Error(`${reference}: "${activity}" leaves no state "${from}".`)
    at.set(reference, transition.to)
    lines.push({ reference, transition: transition.key, from, to: transition.to, role, at: occurredAt })
    const kind = declarations.states.find(({ key }) => key === transition.to)!.kind
    last.set(reference, { reference, status: transition.to, kind, at: occurredAt })
  }
  return { transactions: [...last.values()], lines }
}
