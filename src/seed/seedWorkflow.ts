import type { PayloadRequest } from 'payload'
import { sqlOf } from '../platform/tx.ts'
import { defaultLifecycle } from '../workflows/templates/defaultLifecycle.ts'

/** The default lifecycle as version 1 of its workflow, published. Never touched again: it is data now. */
export async function seedWorkflow(req: PayloadRequest): Promise<void> {
  const sql = sqlOf(req)
  const { key, name } = defaultLifecycle
  const [created] = await sql<{ id: number }>(
    'insert into workflows (key, name_en, name_ar) values ($1, $2, $3) on conflict (key) do nothing returning id',
    [key, name.en, name.ar],
  )
  if (!created) return
  const [version] = await sql<{ id: number }>(
    `insert into workflow_versions (workflow_id, number, state, definition, published_at)
     values ($1, 1, 'published', $2, now()) returning id`,
    [created.id, JSON.stringify(defaultLifecycle)],
  )
  await sql('update workflows set published_version_id = $1 where id = $2', [version!.id, created.id])
}
