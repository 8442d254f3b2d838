import exceljs from 'exceljs'
import type { OfficeDate } from '../shared/dates.ts'
import { priorities, priorityLabels } from '../shared/priorities.ts'
import type { Locale, Text } from '../shared/text.ts'
import { type Column, type ColumnKey, columns } from './columns.ts'

export type TemplateInput = {
  locale: Locale
  /** The names to choose from, as they are now. */
  types: readonly Text[]
  categories: readonly Text[]
  /** Email addresses of active staff. */
  staff: readonly string[]
  /** The due date of the example; choose one in the future. */
  exampleDueDate: OfficeDate
}

const brandGreen = 'FF1A5F3F'
// Lists reach this far; a longer paste is checked by the import all the same.
const lastRow = 10_001
const widths: Record<ColumnKey, number> = {
  externalReference: 24, clientName: 30, type: 24, description: 50, category: 18, dueDate: 14, assignedTo: 30,
  priority: 12,
}

/**
 * The workbook people fill in: headings in their language, lists to choose from, a sheet of explanations with an
 * example. The first sheet holds no row but the headings, so nobody imports the example.
 */
export async function createTemplate(input: TemplateInput): Promise<Buffer> {
  const { locale } = input
  const workbook = new exceljs.Workbook()
  const rightToLeft = locale === 'ar'
  const sheet = workbook.addWorksheet({ en: 'Transactions', ar: 'المعاملات' }[locale], {
    views: [{ state: 'frozen', ySplit: 1, rightToLeft }],
  })
  const help = workbook.addWorksheet({ en: 'Instructions', ar: 'التعليمات' }[locale], { views: [{ rightToLeft }] })
  const lists = workbook.addWorksheet('Lists', { state: 'veryHidden' })

  columns.forEach((column, index) => {
    const cell = sheet.getCell(1, index + 1)
    cell.value = column.header[locale]
    styleHeading(cell)
    sheet.getColumn(index + 1).width = widths[column.key]
    // References such as 00123 stay as typed, dates show as the office writes them.
    sheet.getColumn(index + 1).numFmt = column.kind === 'date' ? 'dd/mm/yyyy' : '@'
  })
  const choices: Partial<Record<ColumnKey, readonly string[]>> = {
    type: input.types.map((text) => text[locale]),
    category: input.categories.map((text) => text[locale]),
    assignedTo: input.staff,
    priority: priorities.map((priority) => priorityLabels[priority][locale]),
  }
  columns.forEach((column, index) => addValidation(sheet, lists, column, index, choices[column.key], locale))
  writeInstructions(help, input, choices)
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

// exceljs keeps ranges of validations here; its own types leave the property out.
type WithValidations = { dataValidations: { add(range: string, validation: exceljs.DataValidation): void } }

function addValidation(
  sheet: exceljs.Worksheet,
  lists: exceljs.Worksheet,
  column: Column,
  index: number,
  options: readonly string[] | undefined,
  locale: Locale,
) {
  const range = `${column.letter}2:${column.letter}${lastRow}`
  const { dataValidations } = sheet as exceljs.Worksheet & WithValidations
  const errorTitle = column.header[locale]
  if (options && options.length > 0) {
    options.forEach((option, row) => {
      lists.getCell(row + 1, index + 1).value = option
    })
    dataValidations.add(range, {
      type: 'list',
      allowBlank: !column.required,
      formulae: [`Lists!$${column.letter}$1:$${column.letter}$${options.length}`],
      showErrorMessage: true,
      errorTitle,
      error: { en: 'Choose a value from the list.', ar: 'اختر قيمة من القائمة.' }[locale],
    })
  } else if (column.maxLength) {
    dataValidations.add(range, {
      type: 'textLength',
      operator: 'lessThanOrEqual',
      allowBlank: !column.required,
      formulae: [column.maxLength],
      showErrorMessage: true,
      errorTitle,
      error: {
        en: `At most ${column.maxLength} characters.`,
        ar: `الحد الأعلى ${column.maxLength} حرفًا.`,
      }[locale],
    })
  } else if (column.kind === 'date') {
    dataValidations.add(range, {
      type: 'date',
      operator: 'greaterThanOrEqual',
      allowBlank: true,
      formulae: [new Date(Date.UTC(2000, 0, 1))],
      showErrorMessage: true,
      errorTitle,
      error: { en: 'Enter a date as DD/MM/YYYY.', ar: 'أدخل التاريخ بصيغة يوم/شهر/سنة.' }[locale],
    })
  }
}

function writeInstructions(
  help: exceljs.Worksheet,
  input: TemplateInput,
  choices: Partial<Record<ColumnKey, readonly string[]>>,
) {
  const { locale } = input
  const example: Record<ColumnKey, string> = {
    externalReference: 'EXT-2041',
    clientName: { en: 'Al Noor Contracting', ar: 'شركة النور للمقاولات' }[locale],
    type: choices.type?.[0] ?? '',
    description: { en: 'Review of the structural drawings, tower B', ar: 'مراجعة المخططات الإنشائية للبرج ب' }[locale],
    category: choices.category?.[0] ?? '',
    dueDate: input.exampleDueDate.split('-').toReversed().join('/'),
    assignedTo: input.staff[0] ?? '',
    priority: priorityLabels.normal[locale],
  }
  const headings = {
    en: ['Column', 'Required', 'What it takes', 'Example'],
    ar: ['العمود', 'مطلوب', 'القيمة المقبولة', 'مثال'],
  }[locale]
  headings.forEach((heading, index) => {
    const cell = help.getCell(1, index + 1)
    cell.value = heading
    styleHeading(cell)
  })
  columns.forEach((column, index) => {
    const required = { en: column.required ? 'yes' : 'no', ar: column.required ? 'نعم' : 'لا' }[locale]
    const row = [column.header[locale], required, explain(column)[locale], example[column.key]]
    row.forEach((text, at) => {
      const cell = help.getCell(index + 2, at + 1)
      cell.value = text
      cell.alignment = { wrapText: true, vertical: 'top' }
    })
  })
  ;[24, 10, 60, 44].forEach((width, index) => {
    help.getColumn(index + 1).width = width
  })
}

function explain(column: Column): Text {
  switch (column.kind) {
    case 'text':
      return { en: `Text, at most ${column.maxLength} characters.`, ar: `نص لا يتجاوز ${column.maxLength} حرفًا.` }
    case 'type':
    case 'category':
      return { en: 'A value of the list, in English or Arabic.', ar: 'قيمة من القائمة بالعربية أو الإنجليزية.' }
    case 'date':
      return {
        en: 'A date, DD/MM/YYYY or YYYY-MM-DD, today or later.',
        ar: 'تاريخ بصيغة يوم/شهر/سنة، اليوم أو بعده.',
      }
    case 'email':
      return { en: 'The email address of an active staff user.', ar: 'البريد الإلكتروني لموظف نشط.' }
    case 'priority':
      return {
        en: 'Low, Normal, High or Urgent; Normal when empty.',
        ar: 'منخفضة أو عادية أو عالية أو عاجلة؛ عادية إذا تُركت فارغة.',
      }
    default: {
      const never: never = column.kind
      return never
    }
  }
}

function styleHeading(cell: exceljs.Cell) {
  cell.font = { bold: true, color: { argb: 'FFFFFFFF' } }
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: brandGreen } }
}
