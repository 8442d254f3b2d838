import { claims } from './claims.ts'
import type { WorkflowDefinition } from '../definition.ts'

/** Declarations of expenses: from the employee's claim to the payment. */
export const declarations: WorkflowDefinition = claims('declarations', {
  en: 'Expense declarations',
  ar: 'إقرارات المصروفات',
})
