import type { Sql } from '../../platform/tx.ts'
import type { Text } from '../../shared/text.ts'
import type { WorkflowDefinition } from '../../workflows/definition.ts'
import { validateCustomFields } from '../../workflows/validateCustomFields.ts'
import { rowError } from '../check/rowProblems.ts'

/**
 * Refuses new rows when the workflow they would run on demands fields of its own: a workbook has no column for them,
 * and a transaction without them could not be made by hand either.
 */
export async function judgeWorkflow(sql: Sql, importId: number, definition: WorkflowDefinition): Promise<void> {
  const missing = validateCustomFields(definition, {})
  if (missing.length === 0) return
  const sentences = (locale: keyof Text) => missing.map(({ message }) => message[locale]).join(' ')
  const error = rowError('WORKFLOW_FIELDS', 'type', '', { expected: { en: sentences('en'), ar: sentences('ar') } })
  await sql(
    `update import_rows set verdict = 'invalid', errors = jsonb_build_array($2::jsonb)
     where import_id = $1 and verdict = 'create'`,
    [importId, JSON.stringify(error)],
  )
}
