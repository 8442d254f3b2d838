import type { Text } from '../shared/text.ts'

export type ColumnKey =
  | 'externalReference'
  | 'clientName'
  | 'type'
  | 'description'
  | 'category'
  | 'dueDate'
  | 'assignedTo'
  | 'priority'

/** What a file of one kind may have above a column. */
export type Heading<Key extends string> = {
  key: Key
  header: Text
  /** Other headings under which offices keep the same thing. Compared folded, so case and marks do not matter. */
  aliases: readonly string[]
  required: boolean
  /** Characters. */
  maxLength?: number
}

export type Column = Heading<ColumnKey> & {
  /** Where the template has it; a file may have it anywhere. */
  letter: string
  kind: 'text' | 'type' | 'category' | 'date' | 'email' | 'priority'
}

/** The columns of an import, A to H. */
export const columns: readonly Column[] = [
  {
    key: 'externalReference',
    letter: 'A',
    header: { en: 'External Reference ID', ar: 'الرقم المرجعي الخارجي' },
    aliases: [
      'External Reference', 'External Reference Number', 'External Ref', 'Ext Ref', 'Reference ID', 'Reference Number',
      'Reference No', 'Reference', 'Client Reference', 'Client Reference Number', 'Ref', 'Ref No', 'External ID',
      'المرجع الخارجي', 'الرقم المرجعي', 'رقم المرجع', 'المرجع', 'رقم المرجع الخارجي', 'مرجع العميل',
      'الرقم المرجعي للعميل', 'معرف المرجع الخارجي',
    ],
    required: true,
    maxLength: 50,
    kind: 'text',
  },
  {
    key: 'clientName',
    letter: 'B',
    header: { en: 'Client Name', ar: 'اسم العميل' },
    aliases: ['Client', 'Customer', 'Customer Name', 'Name of Client', 'العميل', 'الزبون', 'اسم الزبون', 'اسم المالك'],
    required: true,
    maxLength: 255,
    kind: 'text',
  },
  {
    key: 'type',
    letter: 'C',
    header: { en: 'Transaction Type', ar: 'نوع المعاملة' },
    aliases: ['Type', 'Type of Transaction', 'النوع', 'نوع الطلب'],
    required: true,
    kind: 'type',
  },
  {
    key: 'description',
    letter: 'D',
    header: { en: 'Description', ar: 'الوصف' },
    aliases: ['Details', 'Transaction Description', 'التفاصيل', 'البيان', 'وصف المعاملة', 'الشرح'],
    required: false,
    maxLength: 2000,
    kind: 'text',
  },
  {
    key: 'category',
    letter: 'E',
    header: { en: 'Category', ar: 'الفئة' },
    aliases: ['Transaction Category', 'التصنيف', 'القسم', 'فئة المعاملة'],
    required: false,
    kind: 'category',
  },
  {
    key: 'dueDate',
    letter: 'F',
    header: { en: 'Due Date', ar: 'تاريخ الاستحقاق' },
    aliases: ['Due', 'Deadline', 'Date Due', 'Due On', 'الموعد النهائي', 'تاريخ التسليم', 'الاستحقاق', 'موعد الاستحقاق'],
    required: false,
    kind: 'date',
  },
  {
    key: 'assignedTo',
    letter: 'G',
    header: { en: 'Assigned To', ar: 'مسند إلى' },
    aliases: [
      'Assignee', 'Assigned To Email', 'Assignee Email', 'Assigned', 'Responsible',
      'المسؤول', 'المسند إليه', 'المكلف', 'بريد المسؤول', 'مكلف به', 'معين إلى', 'المعين',
    ],
    required: false,
    kind: 'email',
  },
  {
    key: 'priority',
    letter: 'H',
    header: { en: 'Priority', ar: 'الأولوية' },
    aliases: ['Prio', 'Urgency', 'درجة الأولوية', 'الأهمية', 'مستوى الأولوية'],
    required: false,
    kind: 'priority',
  },
]

/** The heading of the column in which a file that is handed back says what is wrong with each row. */
export const errorColumnHeader = 'Errors / الأخطاء'

/** The column of a key. */
export function columnOf(key: ColumnKey): Column {
  const column = columns.find((each) => each.key === key)
  if (!column) throw new Error(`No column "${key}" among ${columns.map((each) => each.key).join(', ')}`)
  return column
}
