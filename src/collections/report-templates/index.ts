import type { CollectionConfig } from 'payload'
import { isAdmin } from '../../access/isAdmin.ts'
import { isStaff } from '../../access/isStaff.ts'
import { reportTemplateEndpoints } from '../../endpoints/report-templates/index.ts'
import { guardReportTemplate } from '../../hooks/guardReportTemplate.ts'
import { lockRow } from '../../hooks/lockRow.ts'
import { slugs } from '../../shared/slugs.ts'

/** How printed reports look: the page as Liquid, and its CSS. Versions are kept. */
export function createReportTemplatesCollection(): CollectionConfig {
  return {
    slug: slugs.reportTemplates,
    labels: { singular: { en: 'Report template', ar: 'قالب تقرير' }, plural: { en: 'Report templates', ar: 'قوالب التقارير' } },
    access: { create: isAdmin, read: isStaff, update: isAdmin, delete: isAdmin, readVersions: isAdmin },
    admin: {
      useAsTitle: 'name',
      defaultColumns: ['name', 'paper', 'updatedAt'],
      group: { en: 'Office', ar: 'المكتب' },
      hidden: ({ user }) => user?.role !== 'admin',
      hideAPIURL: true,
      description: {
        en: 'How printed reports look. Without any, they look as the release lays them out.',
        ar: 'شكل التقارير المطبوعة. وبدون قوالب تظهر بتنسيق الإصدار.',
      },
      components: { views: { edit: { root: { Component: 'mdc-tracker/rsc#ReportTemplateDocument' } } } },
    },
    defaultSort: 'name',
    lockDocuments: false,
    versions: { drafts: false, maxPerDoc: 50 },
    endpoints: reportTemplateEndpoints,
    hooks: { beforeOperation: [lockRow('report_templates')], beforeValidate: [guardReportTemplate] },
    fields: [
      { name: 'name', type: 'text', required: true, maxLength: 120, label: { en: 'Name', ar: 'الاسم' } },
      { name: 'description', type: 'textarea', maxLength: 1000, label: { en: 'What it is for', ar: 'الغرض منه' } },
      {
        name: 'paper',
        type: 'select',
        required: true,
        defaultValue: 'portrait',
        label: { en: 'Paper', ar: 'الورق' },
        options: [
          { value: 'portrait', label: { en: 'A4 upright', ar: 'A4 عمودي' } },
          { value: 'landscape', label: { en: 'A4 across', ar: 'A4 أفقي' } },
        ],
      },
      { name: 'body', type: 'code', required: true, label: { en: 'Page (Liquid)', ar: 'الصفحة (Liquid)' }, admin: { language: 'html' } },
      { name: 'css', type: 'code', label: { en: 'CSS', ar: 'CSS' }, admin: { language: 'css' } },
    ],
  }
}
