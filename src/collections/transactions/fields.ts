import type { Condition, Field } from 'payload'
import { isStaff } from '../../access/isStaff.ts'
import { quickViewLabels, quickViews } from '../../shared/quickViews.ts'
import { priorities, priorityLabels } from '../../shared/priorities.ts'
import { slugs } from '../../shared/slugs.ts'

/** Written by the office's code alone; the form shows it, a caller who changes it is refused. */
const system = { readOnly: true, position: 'sidebar' } as const
/** Already to be read in the head of the page; still in the form, so that a save sends the rev it saw. */
const shownInHead = { ...system, className: 'office-in-head' } as const

/** Not in a client's form: they may not read the people and plans of the house, and would see bare ids. */
const forStaff = { condition: (_data: unknown, _siblings: unknown, { user }: { user: unknown }) => (user as { role?: string } | null)?.role !== 'client' }

/** Nothing is to be seen of these while a transaction is still being written down. */
const existing: Condition = (_data, _siblings, { operation }) => operation !== 'create'
const existingForStaff: Condition = (data, siblings, asked) => existing(data, siblings, asked) && forStaff.condition(data, siblings, asked)

/** A cell of the list, made on the server; see src/ui/list/cells.tsx. */
const cell = (name: string) => ({ components: { Cell: `mdc-tracker/rsc#${name}` } })

/** A choice from one of the office's lists, named in the reader's language. */
const wordPicker = (cellName?: string) => ({
  allowCreate: false,
  allowEdit: false,
  components: { Field: 'mdc-tracker/client#WordPicker', ...(cellName ? cell(cellName).components : {}) },
})

/**
 * Who may be chosen is checked by checkTransaction, and only when somebody else is chosen. Payload's own check would ask
 * the database on every save, and refuse each change of a transaction whose assignee has left the office.
 */
const checkedElsewhere = () => true as const

export const transactionFields: Field[] = [
  { name: 'head', type: 'ui', admin: { components: { Field: 'mdc-tracker/rsc#TransactionHeader' }, disableListColumn: true } },
  {
    type: 'row',
    fields: [
      {
        name: 'externalReference',
        type: 'text',
        required: true,
        maxLength: 50,
        index: true,
        label: { en: 'Reference number', ar: 'الرقم المرجعي' },
        admin: cell('ReferenceNumberCell'),
      },
      { name: 'title', type: 'text', maxLength: 255, label: { en: 'Title', ar: 'العنوان' }, admin: cell('TitleCell') },
    ],
  },
  {
    type: 'row',
    fields: [
      { name: 'clientName', type: 'text', required: true, maxLength: 255, label: { en: 'Client name', ar: 'اسم العميل' }, admin: cell('ClientCell') },
      {
        name: 'client',
        type: 'relationship',
        relationTo: slugs.users,
        index: true,
        filterOptions: { role: { equals: 'client' }, status: { equals: 'active' } },
        validate: checkedElsewhere,
        label: { en: 'Client account', ar: 'حساب العميل' },
        admin: { allowCreate: false, allowEdit: false },
      },
    ],
  },
  {
    type: 'row',
    fields: [
      { name: 'type', type: 'relationship', relationTo: slugs.types, required: true, index: true, label: { en: 'Type', ar: 'النوع' }, admin: wordPicker('TypeCell') },
      { name: 'category', type: 'relationship', relationTo: slugs.categories, index: true, label: { en: 'Category', ar: 'التصنيف' }, admin: wordPicker() },
    ],
  },
  { name: 'description', type: 'textarea', maxLength: 2000, label: { en: 'Description', ar: 'الوصف' } },
  {
    type: 'row',
    fields: [
      { name: 'projectId', type: 'text', maxLength: 100, index: true, label: { en: 'Project', ar: 'المشروع' } },
      { name: 'tags', type: 'text', hasMany: true, maxRows: 20, maxLength: 40, label: { en: 'Tags', ar: 'الوسوم' } },
    ],
  },
  {
    name: 'customFields',
    type: 'json',
    label: { en: 'Fields of the workflow', ar: 'حقول سير العمل' },
    admin: { components: { Field: 'mdc-tracker/client#CustomFields' } },
  },
  { name: 'reference', type: 'text', unique: true, label: { en: 'Transaction number', ar: 'رقم المعاملة' }, admin: { ...shownInHead, ...cell('TransactionNumberCell') } },
  { name: 'status', type: 'text', index: true, label: { en: 'Status', ar: 'الحالة' }, admin: { ...shownInHead, ...cell('StatusCell') } },
  {
    name: 'priority',
    type: 'select',
    required: true,
    defaultValue: 'normal',
    index: true,
    options: priorities.map((value) => ({ value, label: { en: priorityLabels[value].en, ar: priorityLabels[value].ar } })),
    label: { en: 'Priority', ar: 'الأولوية' },
    admin: { position: 'sidebar', ...cell('PriorityCell') },
  },
  {
    name: 'assignedTo',
    type: 'relationship',
    relationTo: slugs.users,
    index: true,
    filterOptions: { role: { in: ['editor', 'admin'] }, status: { equals: 'active' } },
    validate: checkedElsewhere,
    label: { en: 'Assigned to', ar: 'المسند إليه' },
    admin: { position: 'sidebar', allowCreate: false, allowEdit: false, ...forStaff, ...cell('AssigneeCell') },
  },
  {
    name: 'department',
    type: 'relationship',
    relationTo: slugs.departments,
    index: true,
    label: { en: 'Department', ar: 'القسم' },
    admin: { position: 'sidebar', ...wordPicker() },
  },
  {
    name: 'dueDate',
    type: 'date',
    index: true,
    label: { en: 'Due date', ar: 'تاريخ الاستحقاق' },
    admin: { position: 'sidebar', date: { pickerAppearance: 'dayOnly', displayFormat: 'dd/MM/yyyy' }, ...cell('DueCell') },
  },
  { name: 'rev', type: 'number', required: true, defaultValue: 1, label: { en: 'Revision', ar: 'رقم النسخة' }, admin: shownInHead },
  {
    name: 'attachmentCount',
    type: 'number',
    defaultValue: 0,
    label: { en: 'Files', ar: 'الملفات' },
    // Clients neither filter nor sort by it; what they read under this name is the number of files meant for them.
    access: { read: isStaff },
    admin: { ...system, ...cell('FilesCell'), condition: existing },
  },
  {
    name: 'clientAttachmentCount',
    type: 'number',
    defaultValue: 0,
    label: { en: 'Files the client sees', ar: 'الملفات الظاهرة للعميل' },
    admin: { ...system, hidden: true },
  },
  { name: 'createdBy', type: 'relationship', relationTo: slugs.users, index: true, label: { en: 'Created by', ar: 'أنشأها' }, admin: { ...system, allowEdit: false, condition: existingForStaff } },
  { name: 'workflow', type: 'relationship', relationTo: slugs.workflows, label: { en: 'Workflow', ar: 'سير العمل' }, admin: { position: 'sidebar', allowCreate: false, allowEdit: false, components: { Field: 'mdc-tracker/client#WorkflowPicker' }, ...forStaff } },
  {
    name: 'workflowVersion',
    type: 'relationship',
    relationTo: slugs.workflowVersions,
    index: true,
    label: { en: 'Workflow version', ar: 'نسخة سير العمل' },
    admin: { ...system, hidden: true },
  },
  {
    // Copied from the workflow's state, so that overdue and open work are found without reading definitions.
    name: 'stateKind',
    type: 'select',
    index: true,
    options: [
      { value: 'initial', label: { en: 'Draft', ar: 'مسودة' } },
      { value: 'normal', label: { en: 'Open', ar: 'مفتوحة' } },
      { value: 'waiting', label: { en: 'Waiting', ar: 'متوقفة' } },
      { value: 'final', label: { en: 'Closed', ar: 'مغلقة' } },
    ],
    label: { en: 'Stage', ar: 'المرحلة' },
    admin: { ...system, hidden: true },
  },
  { name: 'statusChangedAt', type: 'date', label: { en: 'Status since', ar: 'الحالة منذ' }, admin: { ...system, hidden: true } },
  { name: 'completedAt', type: 'date', label: { en: 'Completed', ar: 'تاريخ الإنجاز' }, admin: { ...system, hidden: true } },
  // What figures and their filters ask for; the database keeps them (migrations/20261123_031000_figures.ts), whoever writes.
  { name: 'begunAt', type: 'date', label: { en: 'Begun', ar: 'تاريخ البدء' }, admin: { ...system, hidden: true } },
  { name: 'endedAt', type: 'date', label: { en: 'Ended', ar: 'تاريخ الانتهاء' }, admin: { ...system, hidden: true } },
  { name: 'outcome', type: 'text', label: { en: 'Outcome', ar: 'النتيجة' }, admin: { ...system, hidden: true } },
  { name: 'timeliness', type: 'text', label: { en: 'On time or late', ar: 'في الموعد أو متأخرة' }, admin: { ...system, hidden: true } },
  { name: 'leadHours', type: 'number', label: { en: 'Lead time in hours', ar: 'مدة الإنجاز بالساعات' }, admin: { ...system, hidden: true } },
  { name: 'reworkSteps', type: 'number', label: { en: 'Steps back', ar: 'خطوات الإعادة' }, admin: { ...system, hidden: true } },
  { name: 'submittedBy', type: 'relationship', relationTo: slugs.users, label: { en: 'Submitted by', ar: 'قدّمها' }, admin: { ...system, hidden: true } },
  { name: 'importId', type: 'number', index: true, label: { en: 'Import', ar: 'الاستيراد' }, admin: { ...system, hidden: true } },
  { name: 'copiedFrom', type: 'relationship', relationTo: slugs.transactions, label: { en: 'Copied from', ar: 'منسوخة من' }, admin: { ...system, hidden: true } },
  { name: 'deleteReason', type: 'text', maxLength: 1000, label: { en: 'Reason for deletion', ar: 'سبب الحذف' }, admin: { ...system, condition: (data) => Boolean(data?.deletedAt) } },
  { name: 'deletedBy', type: 'relationship', relationTo: slugs.users, label: { en: 'Deleted by', ar: 'حذفها' }, admin: { ...system, condition: (data) => Boolean(data?.deletedAt) } },
  {
    // Asked, never stored: hooks/readQuickViews.ts turns it into what it means to this person today.
    name: 'view',
    type: 'select',
    virtual: true,
    options: quickViews.map((value) => ({ value, label: quickViewLabels[value] })),
    label: { en: 'Quick view', ar: 'عرض سريع' },
    admin: { disableListColumn: true, disableBulkEdit: true, condition: () => false },
  },
  {
    // Likewise: the flat filters behind a figure of the start page, written as a query.
    name: 'figure',
    type: 'text',
    virtual: true,
    label: { en: 'Behind a figure', ar: 'ما وراء الرقم' },
    admin: { disableListColumn: true, disableBulkEdit: true, condition: () => false },
  },
  {
    name: 'updatedAt',
    type: 'date',
    index: true,
    label: { en: 'Updated', ar: 'آخر تحديث' },
    admin: { hidden: true, disableBulkEdit: true, ...cell('UpdatedCell') },
  },
  { name: 'activity', type: 'ui', admin: { components: { Field: 'mdc-tracker/rsc#TransactionActivity' }, disableListColumn: true } },
]
