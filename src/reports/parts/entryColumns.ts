import type { EntryColumn } from './auditRows.ts'

/** An entry of the audit trail, column by column; which are usual depends on the report. */
export function entryColumns(usual: readonly string[]): EntryColumn[] {
  return columns.map((column) => ({ ...column, usual: usual.includes(column.key) }))
}

const columns: readonly Omit<EntryColumn, 'usual'>[] = [
  { key: 'moment', heading: { en: 'Time', ar: 'الوقت' }, kind: 'moment', width: 17, cell: ({ moment }) => ({ moment: moment.slice(0, 16) }) },
  { key: 'actor', heading: { en: 'By', ar: 'بواسطة' }, kind: 'text', width: 24, cell: ({ actor }) => actor.name },
  { key: 'role', heading: { en: 'Role', ar: 'الدور' }, kind: 'text', width: 14, cell: ({ actor }) => actor.roleLabel },
  { key: 'onBehalfOf', heading: { en: 'On behalf of', ar: 'نيابة عن' }, kind: 'text', width: 22, cell: ({ onBehalfOf }) => onBehalfOf?.name ?? null },
  { key: 'action', heading: { en: 'Action', ar: 'الإجراء' }, kind: 'text', width: 24, cell: ({ actionLabel }) => actionLabel },
  { key: 'outcome', heading: { en: 'Outcome', ar: 'النتيجة' }, kind: 'text', width: 10, cell: ({ outcomeLabel }) => outcomeLabel },
  { key: 'entity', heading: { en: 'Record kind', ar: 'نوع السجل' }, kind: 'text', width: 16, cell: ({ entityLabel }) => entityLabel },
  { key: 'record', heading: { en: 'Record', ar: 'السجل' }, kind: 'code', width: 20, cell: ({ record }) => record },
  {
    key: 'changes', heading: { en: 'Changes', ar: 'التغييرات' }, kind: 'text', width: 44,
    cell: ({ changes }) => changes.map(({ label, fromText, toText }) => `${label}: ${fromText === null ? '' : `${fromText} → `}${toText ?? '—'}`).join('\n'),
  },
  { key: 'ip', heading: { en: 'Address', ar: 'عنوان الشبكة' }, kind: 'code', width: 18, cell: ({ ip }) => ip },
  { key: 'userAgent', heading: { en: 'Browser', ar: 'المتصفح' }, kind: 'text', width: 36, cell: ({ userAgent }) => userAgent },
  { key: 'sessionId', heading: { en: 'Session', ar: 'الجلسة' }, kind: 'code', width: 20, cell: ({ sessionId }) => sessionId },
  { key: 'requestId', heading: { en: 'Request', ar: 'رقم الطلب' }, kind: 'code', width: 20, cell: ({ requestId }) => requestId },
  { key: 'id', heading: { en: 'Entry', ar: 'رقم القيد' }, kind: 'code', width: 10, cell: ({ id }) => String(id) },
]
