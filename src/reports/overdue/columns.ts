import type { OfficeDate } from '../../shared/dates.ts'
import { exportColumn, type TransactionColumn } from '../parts/transactionColumns.ts'

const day = 86_400_000

/** Calendar days since a due day; 0 on the day itself. */
export function daysLate(due: OfficeDate, today: OfficeDate): number {
  return Math.round((Date.parse(`${today}T00:00:00Z`) - Date.parse(`${due}T00:00:00Z`)) / day)
}

/** What is late, with whom it lies, and for how long already. */
export const overdueColumns: readonly TransactionColumn[] = [
  exportColumn('externalReference', true),
  exportColumn('reference', true),
  exportColumn('title', true),
  exportColumn('clientName', true),
  exportColumn('type', true),
  exportColumn('category', false),
  exportColumn('priority', true),
  exportColumn('status', true),
  exportColumn('assignedTo', true),
  exportColumn('department', true),
  exportColumn('dueDate', true),
  {
    key: 'daysLate',
    heading: { en: 'Days late', ar: 'أيام التأخير' },
    kind: 'number',
    width: 10,
    usual: true,
    reads: ['dueDate'],
    cell: ({ dueDate }, { today }) => dueDate && daysLate(dueDate, today),
  },
  exportColumn('createdAt', false),
  exportColumn('updatedAt', false),
  exportColumn('projectId', false),
  exportColumn('attachmentCount', false),
]
