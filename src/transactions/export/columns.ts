import type { Caller } from '../../platform/caller.ts'
import type { Cell } from '../../platform/sheets/sheet.ts'
import { DomainError } from '../../shared/errors.ts'
import { priorityLabels } from '../../shared/priorities.ts'
import { say, type Locale, type Text } from '../../shared/text.ts'
import { stateOf, type WorkflowDefinition } from '../../workflows/definition.ts'
import type { ExportRow } from './exportRow.ts'

/** What turns a row into words: the reader's language, the definitions the rows run on, and who reads. */
export type Words = { locale: Locale; caller: Caller; definitions: ReadonlyMap<number, WorkflowDefinition> }

export type Column = { heading: Text; width: number; cell: (row: ExportRow, words: Words) => Cell }

/** A name in the reader's language, else in the other. */
const named = (en: string | null, ar: string | null, { locale }: Words): Cell => say({ en: en ?? '', ar: ar ?? '' }, locale) || null

/** Every column an export can have, by the field's name; the office's reference number comes first, as in every table. */
const columns = {
  externalReference: { heading: { en: 'Reference number', ar: 'الرقم المرجعي' }, width: 20, cell: (row) => row.externalReference },
  reference: { heading: { en: 'Transaction number', ar: 'رقم المعاملة' }, width: 18, cell: (row) => row.reference },
  title: { heading: { en: 'Title', ar: 'العنوان' }, width: 36, cell: (row) => row.title },
  clientName: { heading: { en: 'Client', ar: 'العميل' }, width: 28, cell: (row) => row.clientName },
  client: { heading: { en: 'Client account', ar: 'حساب العميل' }, width: 24, cell: (row) => row.client },
  type: { heading: { en: 'Type', ar: 'النوع' }, width: 22, cell: (row, words) => named(row.typeEn, row.typeAr, words) },
  category: { heading: { en: 'Category', ar: 'التصنيف' }, width: 16, cell: (row, words) => named(row.categoryEn, row.categoryAr, words) },
  department: { heading: { en: 'Department', ar: 'القسم' }, width: 18, cell: (row, words) => named(row.departmentEn, row.departmentAr, words) },
  priority: { heading: { en: 'Priority', ar: 'الأولوية' }, width: 10, cell: (row, { locale }) => priorityLabels[row.priority][locale] },
  status: { heading: { en: 'Status', ar: 'الحالة' }, width: 16, cell: (row, words) => statusOf(row, words) },
  assignedTo: { heading: { en: 'Assigned to', ar: 'المسند إليه' }, width: 24, cell: (row) => row.assignedTo },
  dueDate: { heading: { en: 'Due date', ar: 'تاريخ الاستحقاق' }, width: 12, cell: (row) => row.dueDate && { day: row.dueDate } },
  createdAt: { heading: { en: 'Created', ar: 'تاريخ الإنشاء' }, width: 17, cell: (row) => ({ moment: row.createdAt }) },
  updatedAt: { heading: { en: 'Updated', ar: 'آخر تحديث' }, width: 17, cell: (row) => ({ moment: row.updatedAt }) },
  completedAt: { heading: { en: 'Completed', ar: 'تاريخ الإنجاز' }, width: 17, cell: (row) => row.completedAt && { moment: row.completedAt } },
  createdBy: { heading: { en: 'Created by', ar: 'أنشأها' }, width: 24, cell: (row) => row.createdBy },
  description: { heading: { en: 'Description', ar: 'الوصف' }, width: 50, cell: (row) => row.description },
  projectId: { heading: { en: 'Project', ar: 'المشروع' }, width: 16, cell: (row) => row.projectId },
  tags: { heading: { en: 'Tags', ar: 'الوسوم' }, width: 20, cell: (row) => row.tags },
  attachmentCount: {
    heading: { en: 'Files', ar: 'الملفات' },
    width: 8,
    // A client reads the number of files meant for them, here as everywhere.
    cell: (row, { caller }) => (caller.role === 'client' ? row.clientAttachmentCount : row.attachmentCount),
  },
} as const satisfies Record<string, Column>

export type ColumnName = keyof typeof columns

export const columnNames = Object.keys(columns) as ColumnName[]

/** What is exported when nobody chooses. */
export const usualColumns: readonly ColumnName[] = [
  'externalReference', 'reference', 'title', 'clientName', 'type', 'category', 'priority', 'status', 'assignedTo',
  'department', 'dueDate', 'createdAt', 'updatedAt', 'attachmentCount',
]

/** Every column by name with its heading, in the order they are offered. */
export function columnsOffered(locale: Locale): { name: ColumnName; heading: string; usual: boolean }[] {
  return columnNames.map((name) => ({ name, heading: say(columns[name].heading, locale), usual: usualColumns.includes(name) }))
}

/**
 * The columns of a comma separated list of names (`dueDate` or `due_date`), each once, in that order. Raises
 * MALFORMED_QUERY that names the first unknown one.
 */
export function columnsOf(asked: string | undefined): Column[] {
  const names = asked?.split(',').map((name) => name.trim()).filter((name) => name !== '') ?? []
  if (names.length === 0) return usualColumns.map((name) => columns[name])
  const known = names.map((name) => {
    const camel = name.replace(/_([a-z])/g, (_whole, letter: string) => letter.toUpperCase())
    if (Object.hasOwn(columns, camel)) return camel as ColumnName
    const expected = columnNames.join(', ')
    throw new DomainError('MALFORMED_QUERY', { name: 'columns', value: name.slice(0, 100), expected, expectedAr: expected })
  })
  return [...new Set(known)].map((name) => columns[name])
}

function statusOf({ status, workflowVersion }: ExportRow, { definitions, locale }: Words): string {
  const definition = definitions.get(workflowVersion)
  const state = definition && stateOf(definition, status)
  return state ? say(state.label, locale) : status
}
