import { stateOf } from '../../workflows/definition.ts'
import { daysLate } from '../overdue/columns.ts'
import { exportColumn, type TransactionColumn } from '../parts/transactionColumns.ts'

/** What is open, how far it is, since when it stands there, and how long there is left. */
export const progressColumns: readonly TransactionColumn[] = [
  exportColumn('externalReference', true),
  exportColumn('reference', true),
  exportColumn('title', true),
  exportColumn('clientName', true),
  exportColumn('type', false),
  exportColumn('category', false),
  exportColumn('priority', true),
  exportColumn('status', true),
  {
    key: 'progress',
    heading: { en: 'How far', ar: 'نسبة الإنجاز' },
    kind: 'share',
    width: 10,
    usual: true,
    reads: ['status', 'workflowVersion'],
    cell: ({ status, workflowVersion }, { definitions }) => {
      const definition = definitions.get(workflowVersion)
      const progress = definition && status !== null ? stateOf(definition, status)?.progress : undefined
      return progress === undefined ? null : progress / 100
    },
  },
  {
    key: 'statusSince',
    heading: { en: 'Status since', ar: 'الحالة منذ' },
    kind: 'moment',
    width: 17,
    usual: true,
    reads: ['statusSince'],
    cell: ({ statusSince }) => ({ moment: statusSince }),
  },
  {
    key: 'daysInStatus',
    heading: { en: 'Days there', ar: 'أيام فيها' },
    kind: 'number',
    width: 10,
    usual: true,
    reads: ['statusSince'],
    cell: ({ statusSince }, { today }) => daysLate(statusSince.slice(0, 10), today),
  },
  exportColumn('dueDate', true),
  {
    key: 'daysLeft',
    heading: { en: 'Days left', ar: 'الأيام المتبقية' },
    kind: 'number',
    width: 10,
    usual: true,
    reads: ['dueDate'],
    cell: ({ dueDate }, { today }) => dueDate && -daysLate(dueDate, today),
  },
  exportColumn('assignedTo', true),
  exportColumn('department', false),
  exportColumn('createdAt', false),
  exportColumn('projectId', false),
  exportColumn('attachmentCount', false),
]
