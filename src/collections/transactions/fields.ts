import type { Field } from 'payload'
import { isStaff } from '../../access/isStaff.ts'
import { priorities, priorityLabels } from '../../shared/priorities.ts'
import { slugs } from '../../shared/slugs.ts'

/** Written by the office's code alone; the form shows it, a caller who changes it is refused. */
const system = { readOnly: true, position: 'sidebar' } as const

export const transactionFields: Field[] = [
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
      },
      { name: 'title', type: 'text', maxLength: 255, label: { en: 'Title', ar: 'العنوان' } },
    ],
  },
  {
    type: 'row',
    fields: [
      { name: 'clientName', type: 'text', required: true, maxLength: 255, label: { en: 'Client name', ar: 'اسم العميل' } },
      {
        name: 'client',
        type: 'relationship',
        relationTo: slugs.users,
        index: true,
        filterOptions: { role: { equals: 'client' }, status: { equals: 'active' } },
        label: { en: 'Client account', ar: 'حساب العميل' },
      },
    ],
  },
  {
    type: 'row',
    fields: [
      { name: 'type', type: 'relationship', relationTo: slugs.types, required: true, index: true, label: { en: 'Type', ar: 'النوع' } },
      { name: 'category', type: 'relationship', relationTo: slugs.categories, index: true, label: { en: 'Category', ar: 'التصنيف' } },
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
    admin: { condition: (data) => Boolean(data?.customFields && Object.keys(data.customFields).length > 0) },
  },
  { name: 'reference', type: 'text', unique: true, label: { en: 'Transaction number', ar: 'رقم المعاملة' }, admin: system },
  { name: 'status', type: 'text', index: true, label: { en: 'Status', ar: 'الحالة' }, admin: system },
  {
    name: 'priority',
    type: 'select',
    required: true,
    defaultValue: 'normal',
    index: true,
    options: priorities.map((value) => ({ value, label: { en: priorityLabels[value].en, ar: priorityLabels[value].ar } })),
    label: { en: 'Priority', ar: 'الأولوية' },
    admin: { position: 'sidebar' },
  },
  {
    name: 'assignedTo',
    type: 'relationship',
    relationTo: slugs.users,
    index: true,
    filterOptions: { role: { in: ['editor', 'admin'] }, status: { equals: 'active' } },
    label: { en: 'Assigned to', ar: 'المسند إليه' },
    admin: { position: 'sidebar' },
  },
  {
    name: 'department',
    type: 'relationship',
    relationTo: slugs.departments,
    index: true,
    label: { en: 'Department', ar: 'القسم' },
    admin: { position: 'sidebar' },
  },
  {
    name: 'dueDate',
    type: 'date',
    index: true,
    label: { en: 'Due date', ar: 'تاريخ الاستحقاق' },
    admin: { position: 'sidebar', date: { pickerAppearance: 'dayOnly', displayFormat: 'dd/MM/yyyy' } },
  },
  { name: 'rev', type: 'number', required: true, defaultValue: 1, label: { en: 'Revision', ar: 'رقم النسخة' }, admin: system },
  {
    name: 'attachmentCount',
    type: 'number',
    defaultValue: 0,
    label: { en: 'Files', ar: 'الملفات' },
    // Clients neither filter nor sort by it; what they read under this name is the number of files meant for them.
    access: { read: isStaff },
    admin: system,
  },
  {
    name: 'clientAttachmentCount',
    type: 'number',
    defaultValue: 0,
    label: { en: 'Files the client sees', ar: 'الملفات الظاهرة للعميل' },
    admin: { ...system, hidden: true },
  },
  { name: 'createdBy', type: 'relationship', relationTo: slugs.users, index: true, label: { en: 'Created by', ar: 'أنشأها' }, admin: system },
  { name: 'workflow', type: 'relationship', relationTo: slugs.workflows, label: { en: 'Workflow', ar: 'سير العمل' }, admin: system },
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
  { name: 'submittedBy', type: 'relationship', relationTo: slugs.users, label: { en: 'Submitted by', ar: 'قدّمها' }, admin: { ...system, hidden: true } },
  { name: 'importId', type: 'number', index: true, label: { en: 'Import', ar: 'الاستيراد' }, admin: { ...system, hidden: true } },
  { name: 'copiedFrom', type: 'relationship', relationTo: slugs.transactions, label: { en: 'Copied from', ar: 'منسوخة من' }, admin: { ...system, hidden: true } },
  { name: 'deleteReason', type: 'text', maxLength: 1000, label: { en: 'Reason for deletion', ar: 'سبب الحذف' }, admin: { ...system, condition: (data) => Boolean(data?.deletedAt) } },
  { name: 'deletedBy', type: 'relationship', relationTo: slugs.users, label: { en: 'Deleted by', ar: 'حذفها' }, admin: { ...system, condition: (data) => Boolean(data?.deletedAt) } },
]
