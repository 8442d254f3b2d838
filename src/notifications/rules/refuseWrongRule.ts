import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../platform/tx.ts'
import { DomainError, type FieldError } from '../../shared/errors.ts'
import type { Text } from '../../shared/text.ts'
import { checkRule } from './checkRule.ts'
import { checkTemplate, type TemplateFacts } from './checkTemplate.ts'
import type { Rule } from './rule.ts'

/** Raises VALIDATION_FAILED with everything that is wrong with a rule, field by field; gives the warnings. */
export async function refuseWrongRule(req: PayloadRequest, rule: Rule, templateId: number | null): Promise<Text[]> {
  const { errors, warnings } = checkRule(rule)
  const fields = [...errors, ...(await strangers(req, rule)), ...(templateId === null ? [] : await ofTemplate(req, rule, templateId))]
  if (fields.length > 0) throw new DomainError('VALIDATION_FAILED', { fields: [...new Set(fields.map(({ path }) => path))].join(', ') }, { fields })
  return warnings
}

/** People and departments that there are not. */
async function strangers(req: PayloadRequest, { people, departments }: Rule): Promise<FieldError[]> {
  if (people.length + departments.length === 0) return []
  const rows = await sqlOf(req)<{ path: string; id: number }>(
    `select 'people' as path, asked.id from unnest($1::int[]) as asked (id) where not exists (select 1 from users u where u.id = asked.id)
     union all select 'departments', asked.id from unnest($2::int[]) as asked (id) where not exists (select 1 from departments d where d.id = asked.id)`,
    [people, departments],
  )
  return rows.map(({ path, id }) => ({ path, message: unknown(id), code: 'UNKNOWN_RECORD' }))
}

async function ofTemplate(req: PayloadRequest, { events }: Rule, id: number): Promise<FieldError[]> {
  const [template] = await sqlOf(req)<TemplateFacts>(`select key, nullif(event, '') as event from email_templates where id = $1`, [id])
  return template ? checkTemplate(template, events) : [{ path: 'template', message: unknown(id), code: 'UNKNOWN_RECORD' }]
}

const unknown = (id: number): Text => ({ en: `There is no number ${id}.`, ar: `لا يوجد رقم ${id}.` })
