import type { CollectionConfig } from 'payload'
import { isAdmin } from '../../access/isAdmin.ts'
import { nobody } from '../../access/nobody.ts'
import { ownImports } from '../../access/ownImports.ts'
import { importEndpoints } from '../../endpoints/imports/index.ts'
import { slugs } from '../../shared/slugs.ts'

/** One run of a workbook through the importer, dry or real. Written by the importer only. */
export function createImportsCollection(): CollectionConfig {
  return {
    slug: slugs.imports,
    labels: { singular: { en: 'Import', ar: 'استيراد' }, plural: { en: 'Imports', ar: 'عمليات الاستيراد' } },
    access: { create: nobody, read: ownImports, update: nobody, delete: nobody, readVersions: isAdmin },
    admin: {
      useAsTitle: 'fileName',
      defaultColumns: ['fileName', 'kind', 'status', 'totalRows', 'createdBy', 'createdAt'],
      components: {
        beforeListTable: ['mdc-tracker/rsc#ImportsHead'],
        views: { edit: { root: { Component: 'mdc-tracker/rsc#ImportDocument' } } },
      },
      group: { en: 'Work', ar: 'العمل' },
      hidden: ({ user }) => user?.role === 'client',
    },
    defaultSort: '-id',
    lockDocuments: false,
    versions: false,
    disableDuplicate: true,
    endpoints: importEndpoints,
    fields: [
      { name: 'fileName', type: 'text', required: true, label: { en: 'File', ar: 'الملف' } },
      {
        name: 'kind',
        type: 'select',
        required: true,
        defaultValue: 'transactions',
        index: true,
        label: { en: 'Kind', ar: 'النوع' },
        options: [
          { value: 'transactions', label: { en: 'Transactions', ar: 'معاملات' } },
          { value: 'history', label: { en: 'History', ar: 'سجل الأحداث' } },
        ],
      },
      { name: 'storedAs', type: 'text', required: true, hidden: true },
      { name: 'fileSize', type: 'number', label: { en: 'Size (bytes)', ar: 'الحجم (بايت)' } },
      { name: 'sha256', type: 'text', index: true, label: { en: 'SHA-256', ar: 'بصمة الملف' } },
      {
        name: 'status',
        type: 'select',
        required: true,
        defaultValue: 'queued',
        index: true,
        label: { en: 'Status', ar: 'الحالة' },
        admin: { components: { Cell: 'mdc-tracker/rsc#ImportStatusCell' } },
        options: [
          { value: 'queued', label: { en: 'Waiting', ar: 'بالانتظار' } },
          { value: 'running', label: { en: 'Running', ar: 'قيد التنفيذ' } },
          { value: 'completed', label: { en: 'Completed', ar: 'مكتمل' } },
          { value: 'failed', label: { en: 'Failed', ar: 'فشل' } },
        ],
      },
      { name: 'step', type: 'text', label: { en: 'Step', ar: 'الخطوة' } },
      {
        name: 'mode',
        type: 'select',
        required: true,
        defaultValue: 'all_or_nothing',
        label: { en: 'Mode', ar: 'الطريقة' },
        options: [
          { value: 'all_or_nothing', label: { en: 'All or nothing', ar: 'الكل أو لا شيء' } },
          { value: 'skip_invalid', label: { en: 'Skip rows with errors', ar: 'تخطي الصفوف الخاطئة' } },
        ],
      },
      {
        name: 'duplicates',
        type: 'select',
        required: true,
        defaultValue: 'reject',
        label: { en: 'Known reference numbers', ar: 'الأرقام المرجعية المسجلة' },
        options: [
          { value: 'reject', label: { en: 'Reject', ar: 'رفض' } },
          { value: 'skip', label: { en: 'Skip', ar: 'تخطي' } },
          { value: 'update', label: { en: 'Update', ar: 'تحديث' } },
        ],
      },
      { name: 'dryRun', type: 'checkbox', defaultValue: false, label: { en: 'Dry run', ar: 'تجربة بلا حفظ' } },
      { name: 'locale', type: 'text', hidden: true },
      {
        name: 'totalRows',
        type: 'number',
        defaultValue: 0,
        label: { en: 'Rows', ar: 'الصفوف' },
        admin: { components: { Cell: 'mdc-tracker/rsc#ImportCountsCell' } },
      },
      { name: 'processedRows', type: 'number', defaultValue: 0, label: { en: 'Checked', ar: 'تم فحصها' } },
      { name: 'validRows', type: 'number', defaultValue: 0, label: { en: 'Valid', ar: 'صحيحة' } },
      { name: 'imported', type: 'number', defaultValue: 0, label: { en: 'Imported', ar: 'مستوردة' } },
      { name: 'updated', type: 'number', defaultValue: 0, label: { en: 'Updated', ar: 'محدّثة' } },
      { name: 'skipped', type: 'number', defaultValue: 0, label: { en: 'Skipped', ar: 'متخطاة' } },
      { name: 'failed', type: 'number', defaultValue: 0, label: { en: 'With errors', ar: 'بها أخطاء' } },
      { name: 'columns', type: 'json', label: { en: 'Columns', ar: 'الأعمدة' } },
      { name: 'history', type: 'json', label: { en: 'How activities are understood', ar: 'مقابلة الأنشطة' } },
      { name: 'found', type: 'json', label: { en: 'What was found', ar: 'ما وُجد في الملف' } },
      { name: 'refusal', type: 'json', label: { en: 'Why it failed', ar: 'سبب الفشل' } },
      { name: 'createdBy', type: 'relationship', relationTo: slugs.users, index: true, label: { en: 'Started by', ar: 'بدأها' } },
      { name: 'startedAt', type: 'date', label: { en: 'Started', ar: 'بدأ' } },
      { name: 'finishedAt', type: 'date', label: { en: 'Finished', ar: 'انتهى' } },
      { name: 'undoneAt', type: 'date', label: { en: 'Undone', ar: 'تم التراجع' } },
      { name: 'undoneBy', type: 'relationship', relationTo: slugs.users, label: { en: 'Undone by', ar: 'تراجع عنها' } },
    ],
  }
}
