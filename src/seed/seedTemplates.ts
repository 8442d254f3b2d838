import type { PayloadRequest } from 'payload'
import { releaseTexts } from '../mails/templates/texts/index.ts'
import { templateKeys } from '../mails/templates/words.ts'
import { sqlOf } from '../platform/tx.ts'

/** A row for every template of this release, without words of its own; those that are there stay as they are. */
export async function seedTemplates(req: PayloadRequest): Promise<void> {
  const rows = templateKeys.map((key) => ({ key, ...releaseTexts[key].name }))
  await sqlOf(req)(
    `insert into email_templates (key, name, name_ar, customised)
     select row->>'key', row->>'en', row->>'ar', false from jsonb_array_elements($1::jsonb) row on conflict (key) do nothing`,
    [JSON.stringify(rows)],
  )
}
