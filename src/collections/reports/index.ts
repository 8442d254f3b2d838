import type { CollectionConfig } from 'payload'
import { nobody } from '../../access/nobody.ts'
import { readableReports } from '../../access/reports.ts'
import { reportEndpoints } from '../../endpoints/reports/index.ts'
import { reportFormats, reportStates, reportTypes } from '../../reports/reportTypes.ts'
import { slugs } from '../../shared/slugs.ts'

/** Every report that was made or is being made: a row a version, written by the reports' own code only. */
export function createReportsCollection(): CollectionConfig {
  return {
    slug: slugs.reports,
    labels: { singular: { en: 'Report', ar: 'تقرير' }, plural: { en: 'Reports', ar: 'التقارير' } },
    access: { create: nobody, read: readableReports, update: nobody, delete: nobody, readVersions: nobody },
    admin: {
      useAsTitle: 'name',
      defaultColumns: ['name', 'format', 'state', 'rows', 'madeFor', 'createdAt'],
      group: { en: 'Work', ar: 'العمل' },
      hideAPIURL: true,
      components: { views: { list: { Component: 'mdc-tracker/rsc#ReportsView' }, edit: { root: { Component: 'mdc-tracker/rsc#ReportDocument' } } } },
    },
    defaultSort: '-id',
    lockDocuments: false,
    versions: false,
    disableDuplicate: true,
    endpoints: reportEndpoints,
    fields: [
      { name: 'name', type: 'text', required: true, maxLength: 200, label: { en: 'Name', ar: 'الاسم' } },
      {
        name: 'report',
        type: 'select',
        required: true,
        index: true,
        label: { en: 'Report', ar: 'التقرير' },
        options: Object.entries(reportTypes).map(([value, label]) => ({ value, label })),
      },
      { name: 'definition', type: 'relationship', relationTo: slugs.reportDefinitions, index: true, label: { en: 'Built as', ar: 'التقرير المخصص' } },
      { name: 'schedule', type: 'relationship', relationTo: slugs.reportSchedules, index: true, label: { en: 'Schedule', ar: 'الجدولة' } },
      // The occurrence of the schedule it belongs to: each person's report of each occurrence is made once.
      { name: 'occurrence', type: 'date', label: { en: 'Of', ar: 'عن موعد' } },
      {
        name: 'format',
        type: 'select',
        required: true,
        label: { en: 'Format', ar: 'الصيغة' },
        options: reportFormats.map((value) => ({ value, label: value.toUpperCase() })),
      },
      { name: 'language', type: 'select', required: true, label: { en: 'Language', ar: 'اللغة' }, options: [{ value: 'en', label: 'English' }, { value: 'ar', label: 'العربية' }] },
      // What was asked: filters, columns, range, template; as `reports/asked.ts` reads it.
      { name: 'asked', type: 'json', label: { en: 'What was asked', ar: 'المطلوب' } },
      {
        name: 'state',
        type: 'select',
        required: true,
        defaultValue: 'waiting',
        index: true,
        label: { en: 'State', ar: 'الحالة' },
        options: Object.entries(reportStates).map(([value, label]) => ({ value, label })),
      },
      { name: 'rows', type: 'number', label: { en: 'Rows', ar: 'الصفوف' } },
      // How many rows there will be, for the progress; known once it is being made.
      { name: 'rowsExpected', type: 'number', label: { en: 'Rows expected', ar: 'الصفوف المتوقعة' } },
      { name: 'fileName', type: 'text', maxLength: 255, label: { en: 'File', ar: 'الملف' } },
      { name: 'size', type: 'number', label: { en: 'Size (bytes)', ar: 'الحجم (بايت)' } },
      { name: 'sha256', type: 'text', index: true, label: { en: 'SHA-256', ar: 'بصمة الملف' } },
      // Digest of the list of what it holds (a line a row), kept beside the file; see docs/reports.md.
      { name: 'manifest', type: 'text', index: true, label: { en: 'Manifest (SHA-256)', ar: 'بصمة قائمة الصفوف' } },
      { name: 'askedBy', type: 'relationship', relationTo: slugs.users, index: true, label: { en: 'Asked by', ar: 'طلبه' } },
      // Whose rights it was made with, and who may fetch it.
      { name: 'madeFor', type: 'relationship', relationTo: slugs.users, required: true, index: true, label: { en: 'Made for', ar: 'أُعدّ لـ' } },
      { name: 'startedAt', type: 'date', label: { en: 'Begun', ar: 'بدأ' } },
      { name: 'finishedAt', type: 'date', label: { en: 'Finished', ar: 'انتهى' } },
      { name: 'problem', type: 'json', label: { en: 'Why it failed', ar: 'سبب الفشل' } },
    ],
  }
}
