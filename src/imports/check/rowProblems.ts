import type { Text } from '../../shared/text.ts'
import { type Column, type ColumnKey, columnOf } from '../columns.ts'
import { type TextParams, fillText } from '../fillText.ts'

/** What can be wrong with one row. `{value}` is what stands in the cell, `{column}` the heading of it. */
export const rowProblems = {
  REQUIRED: {
    en: '{column} is empty; every row needs it.',
    ar: 'الحقل «{column}» فارغ، وهو مطلوب في كل صف.',
  },
  TOO_LONG: {
    en: '{column} has {length} characters; at most {limit} are kept. It begins "{value}".',
    ar: 'طول «{column}» هو {length} حرفًا والحد الأعلى {limit}. يبدأ بـ «{value}».',
  },
  UNKNOWN_TYPE: {
    en: '"{value}" is not a transaction type. Known types: {expected}.',
    ar: '«{value}» ليس نوع معاملة معروفًا. الأنواع المعروفة: {expected}.',
  },
  UNKNOWN_CATEGORY: {
    en: '"{value}" is not a category. Known categories: {expected}.',
    ar: '«{value}» ليست فئة معروفة. الفئات المعروفة: {expected}.',
  },
  NOT_A_DATE: {
    en: '"{value}" is not a date that exists. Expected DD/MM/YYYY, for example 31/12/{year}, or a date cell.',
    ar: '«{value}» ليس تاريخًا صحيحًا. المتوقع يوم/شهر/سنة مثل 31/12/{year} أو خلية تاريخ.',
  },
  DUE_DATE_PAST: {
    en: 'The due date {value} is in the past; today is {today}.',
    ar: 'تاريخ الاستحقاق {value} في الماضي؛ تاريخ اليوم {today}.',
  },
  UNKNOWN_ASSIGNEE: {
    en: 'Nobody here has the email address "{value}". Expected the address of an active staff user.',
    ar: 'لا يوجد مستخدم بالبريد «{value}». المتوقع بريد موظف نشط.',
  },
  ASSIGNEE_NOT_STAFF: {
    en: '"{value}" is not an active staff user, so work cannot be assigned there.',
    ar: '«{value}» ليس موظفًا نشطًا، فلا يمكن إسناد العمل إليه.',
  },
  UNKNOWN_PRIORITY: {
    en: '"{value}" is not a priority. Expected one of: {expected}.',
    ar: '«{value}» ليست أولوية معروفة. المتوقع إحدى القيم: {expected}.',
  },
  DUPLICATE_IN_FILE: {
    en: 'The reference "{value}" already stands in row {firstRow} of this file.',
    ar: 'الرقم المرجعي «{value}» موجود من قبل في الصف {firstRow} من هذا الملف.',
  },
  DUPLICATE_EXISTING: {
    en: 'The reference "{value}" already belongs to transaction {reference}.',
    ar: 'الرقم المرجعي «{value}» مسجل من قبل للمعاملة {reference}.',
  },
  NOT_EDITABLE: {
    en: 'The reference "{value}" belongs to transaction {reference}, which you may not change.',
    ar: 'الرقم المرجعي «{value}» يخص المعاملة {reference} التي لا يمكنك تعديلها.',
  },
  WORKFLOW_FIELDS: {
    en: 'New transactions need fields that a workbook cannot give: {expected}',
    ar: 'المعاملات الجديدة تحتاج حقولًا لا يحتويها الملف: {expected}',
  },
} as const satisfies Record<string, Text>

export type RowProblemCode = keyof typeof rowProblems

/** One thing wrong with one cell. `column` is the key, `value` what the file holds there, shortened. */
export type RowError = { column: string; code: string; message: Text; value: string }

const shownLength = 80

/** Words a problem in both languages, naming the value and what was expected. */
export function rowError(code: RowProblemCode, key: ColumnKey, value: string, params: TextParams = {}): RowError {
  const column: Column = columnOf(key)
  const shown = shortened(value)
  const message = fillText(rowProblems[code], { ...params, column: column.header, value: shown })
  return { column: key, code, message, value: shown }
}

/** A value as errors quote it. */
export function shortened(value: string): string {
  const characters = Array.from(value.slice(0, shownLength * 4))
  return characters.length > shownLength ? `${characters.slice(0, shownLength - 1).join('')}…` : value
}
