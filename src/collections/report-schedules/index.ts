import type { CollectionConfig } from 'payload'
import { isStaff } from '../../access/isStaff.ts'
import { nobody } from '../../access/nobody.ts'
import { ownedByStaff } from '../../access/reports.ts'
import { reportScheduleEndpoints } from '../../endpoints/report-schedules/index.ts'
import { guardReportSchedule } from '../../hooks/guardReportSchedule.ts'
import { lockRow } from '../../hooks/lockRow.ts'
import { reportFormats, reportTypes } from '../../reports/reportTypes.ts'
import { roleLabels, roles } from '../../shared/roles.ts'
import { slugs } from '../../shared/slugs.ts'

/** Reports that are made regularly, one for each recipient with what they may see. */
export function createReportSchedulesCollection(): CollectionConfig {
  return {
    slug: slugs.reportSchedules,
    labels: { singular: { en: 'Report schedule', ar: 'جدولة تقرير' }, plural: { en: 'Report schedules', ar: 'جدولة التقارير' } },
    access: { create: isStaff, read: ownedByStaff, update: ownedByStaff, delete: ownedByStaff, readVersions: nobody },
    admin: {
      useAsTitle: 'name',
      defaultColumns: ['name', 'report', 'active', 'nextRunAt', 'owner'],
      group: { en: 'Work', ar: 'العمل' },
      hidden: ({ user }) => user?.role === 'client',
      hideAPIURL: true,
      description: {
        en: 'Reports that are made at their moments for everybody who is to get them, with the rows each may see then, in their language.',
        ar: 'تقارير تُعدّ في مواعيدها لكل من يستلمها، بالصفوف التي يحق له رؤيتها حينها وبلغته.',
      },
      components: { views: { edit: { root: { Component: 'mdc-tracker/rsc#ScheduleDocument' } } } },
    },
    defaultSort: 'name',
    lockDocuments: false,
    versions: false,
    disableDuplicate: true,
    hooks: { beforeOperation: [lockRow('report_schedules')], beforeValidate: [guardReportSchedule] },
    endpoints: reportScheduleEndpoints,
    fields: [
      { name: 'name', type: 'text', required: true, maxLength: 120, label: { en: 'Name', ar: 'الاسم' } },
      { name: 'active', type: 'checkbox', defaultValue: true, label: { en: 'In force', ar: 'سارية' } },
      {
        name: 'report',
        type: 'select',
        required: true,
        label: { en: 'Report', ar: 'التقرير' },
        options: Object.entries(reportTypes).map(([value, label]) => ({ value, label })),
      },
      { name: 'definition', type: 'relationship', relationTo: slugs.reportDefinitions, index: true, label: { en: 'Built as', ar: 'التقرير المخصص' } },
      { name: 'asked', type: 'json', label: { en: 'Filters and columns', ar: 'التصفية والأعمدة' } },
      { name: 'template', type: 'relationship', relationTo: slugs.reportTemplates, label: { en: 'Template', ar: 'القالب' } },
      {
        name: 'format',
        type: 'select',
        required: true,
        defaultValue: 'pdf',
        label: { en: 'Format', ar: 'الصيغة' },
        options: reportFormats.map((value) => ({ value, label: value.toUpperCase() })),
      },
      {
        name: 'timing',
        type: 'select',
        required: true,
        defaultValue: 'workingDay',
        label: { en: 'When', ar: 'متى' },
        options: [
          { value: 'workingDay', label: { en: 'Every working day', ar: 'كل يوم عمل' } },
          { value: 'cron', label: { en: 'As a cron expression says', ar: 'حسب تعبير cron' } },
        ],
      },
      { name: 'at', type: 'text', maxLength: 5, defaultValue: '07:00', label: { en: 'At', ar: 'عند الساعة' } },
      { name: 'cron', type: 'text', maxLength: 100, label: { en: 'Cron expression', ar: 'تعبير cron' } },
      // Without one: the office's.
      { name: 'timeZone', type: 'text', maxLength: 60, label: { en: 'Time zone', ar: 'المنطقة الزمنية' } },
      { name: 'people', type: 'relationship', relationTo: slugs.users, hasMany: true, label: { en: 'For these people', ar: 'لهؤلاء' } },
      {
        name: 'roles',
        type: 'select',
        hasMany: true,
        options: roles.map((value) => ({ value, label: roleLabels[value] })),
        label: { en: 'For everybody in these roles', ar: 'لكل من له هذه الأدوار' },
      },
      { name: 'owner', type: 'relationship', relationTo: slugs.users, index: true, label: { en: 'Made by', ar: 'أنشأها' } },
      { name: 'nextRunAt', type: 'date', index: true, label: { en: 'Next', ar: 'الموعد القادم' }, admin: { readOnly: true } },
      { name: 'lastRunAt', type: 'date', label: { en: 'Last', ar: 'آخر موعد' }, admin: { readOnly: true } },
    ],
  }
}
