import type { Caller } from '../../platform/caller.ts'
import type { Cell } from '../../platform/sheets/sheet.ts'
import { DomainError } from '../../shared/errors.ts'
import { mayUsePeople } from '../../shared/peopleNamed.ts'
import { priorityLabels } from '../../shared/priorities.ts'
import { say, type Locale, type Text } from '../../shared/text.ts'
import { stateOf, type WorkflowDefinition } from '../../workflows/definition.ts'
import type { ExportRow, RowField } from './exportRow.ts'

/** What turns a row into words: the reader's language, the definitions the rows run on, and who reads. */
export type Words = { locale: Locale; caller: Caller; definitions: ReadonlyMap<number, WorkflowDefinition> }

/** `reads`: the fields of a row that the cell is made from, beside its number. */
export type Column = { heading: Text; width: number; reads: readonly RowField[]; cell: (row: ExportRow, words: Words) => Cell }

/** A column whose cell can only name what it reads. */
function column<Field extends RowField>(
  heading: Text,
  width: number,
  reads: readonly Field[],
  cell: (row: Pick<ExportRow, Field | 'reference'>, words: Words) => Cell,
): Column {
  return { heading, width, reads, cell }
}

/** Every column an export can have, by the field's name; the office's reference number comes first, as in every table. */
const columns = {
  externalReference: column({ en: 'Reference number', ar: 'الرقم المرجعي' }, 20, ['externalReference'], (row) => row.externalReference),
  reference: column({ en: 'Transaction number', ar: 'رقم المعاملة' }, 18, [], (row) => row.reference),
  title: column({ en: 'Title', ar: 'العنوان' }, 36, ['title'], (row) => row.title),
  clientName: column({ en: 'Client', ar: 'العميل' }, 28, ['clientName'], (row) => row.clientName),
  client: column({ en: 'Client account', ar: 'حساب العميل' }, 24, ['client'], (row) => row.client),
  type: column({ en: 'Type', ar: 'النوع' }, 22, ['type'], (row) => row.type),
  category: column({ en: 'Category', ar: 'التصنيف' }, 16, ['category'], (row) => row.category),
  department: column({ en: 'Department', ar: 'القسم' }, 18, ['department'], (row) => row.department),
  priority: column({ en: 'Priority', ar: 'الأولوية' }, 10, ['priority'], (row, { locale }) => row.priority && priorityLabels[row.priority][locale]),
  status: column({ en: 'Status', ar: 'الحالة' }, 16, ['status', 'workflowVersion'], (row, words) => statusOf(row, words)),
  assignedTo: column({ en: 'Assigned to', ar: 'المسند إليه' }, 24, ['assignedTo'], (row, words) => nameFor(row.assignedTo, words)),
  dueDate: column({ en: 'Due date', ar: 'تاريخ الاستحقاق' }, 12, ['dueDate'], (row) => row.dueDate && { day: row.dueDate }),
  createdAt: column({ en: 'Created', ar: 'تاريخ الإنشاء' }, 17, ['createdAt'], (row) => row.createdAt && { moment: row.createdAt }),
  updatedAt: column({ en: 'Updated', ar: 'آخر تحديث' }, 17, ['updatedAt'], (row) => row.updatedAt && { moment: row.updatedAt }),
  completedAt: column({ en: 'Completed', ar: 'تاريخ الإنجاز' }, 17, ['completedAt'], (row) => row.completedAt && { moment: row.completedAt }),
  createdBy: column({ en: 'Created by', ar: 'أنشأها' }, 24, ['createdBy'], (row, words) => nameFor(row.createdBy, words)),
  description: column({ en: 'Description', ar: 'الوصف' }, 50, ['description'], (row) => row.description),
  projectId: column({ en: 'Project', ar: 'المشروع' }, 16, ['projectId'], (row) => row.projectId),
  tags: column({ en: 'Tags', ar: 'الوسوم' }, 20, ['tags'], (row) => row.tags),
  attachmentCount: column(
    { en: 'Files', ar: 'الملفات' },
    8,
    ['attachmentCount', 'clientAttachmentCount'],
    // A client reads the number of files meant for them, here as everywhere.
    (row, { caller }) => (caller.role === 'client' ? row.clientAttachmentCount : row.attachmentCount),
  ),
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

function nameFor(name: string | null, { caller }: Words): string | null {
  return mayUsePeople(caller.role, 'shown') ? name : null
}

function statusOf({ status, workflowVersion }: Pick<ExportRow, 'status' | 'workflowVersion'>, { definitions, locale }: Words): string | null {
  if (status === null) return null
  const definition = definitions.get(workflowVersion)
  const state = definition && stateOf(definition, status)
  return state ? say(state.label, locale) : status
}
