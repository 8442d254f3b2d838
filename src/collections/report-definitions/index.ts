import type { CollectionConfig } from 'payload'
import { isStaff } from '../../access/isStaff.ts'
import { nobody } from '../../access/nobody.ts'
import { ownedByStaff, readableDefinitions } from '../../access/reports.ts'
import { reportDefinitionEndpoints } from '../../endpoints/report-definitions/index.ts'
import { guardReportDefinition } from '../../hooks/guardReportDefinition.ts'
import { lockRow } from '../../hooks/lockRow.ts'
import { reportSources } from '../../reports/reportTypes.ts'
import { roleLabels } from '../../shared/roles.ts'
import { slugs } from '../../shared/slugs.ts'

/** Reports that staff built themselves: from what, which columns and rows, grouped and counted how. */
export function createReportDefinitionsCollection(): CollectionConfig {
  return {
    slug: slugs.reportDefinitions,
    labels: { singular: { en: 'Custom report', ar: 'تقرير مخصص' }, plural: { en: 'Custom reports', ar: 'التقارير المخصصة' } },
    access: { create: isStaff, read: readableDefinitions, update: ownedByStaff, delete: ownedByStaff, readVersions: nobody },
    admin: {
      useAsTitle: 'name',
      defaultColumns: ['name', 'source', 'owner', 'updatedAt'],
      group: { en: 'Work', ar: 'العمل' },
      hidden: ({ user }) => user?.role === 'client',
      hideAPIURL: true,
      description: {
        en: 'Reports built in the office: columns, groups, figures and charts of your own choice. Share them with a role to have others make them.',
        ar: 'تقارير تُبنى في المكتب من أعمدة ومجموعات وأرقام ورسوم من اختيارك. شاركها مع دور ليتمكن غيرك من إعدادها.',
      },
      components: { views: { edit: { root: { Component: 'mdc-tracker/rsc#BuilderDocument' } } } },
    },
    defaultSort: 'name',
    lockDocuments: false,
    versions: false,
    hooks: { beforeOperation: [lockRow('report_definitions')], beforeValidate: [guardReportDefinition] },
    endpoints: reportDefinitionEndpoints,
    fields: [
      { name: 'name', type: 'text', required: true, maxLength: 120, label: { en: 'Name', ar: 'الاسم' } },
      { name: 'description', type: 'textarea', maxLength: 1000, label: { en: 'What it is for', ar: 'الغرض منه' } },
      {
        name: 'source',
        type: 'select',
        required: true,
        label: { en: 'Made from', ar: 'المصدر' },
        options: Object.entries(reportSources).map(([value, label]) => ({ value, label })),
      },
      // Columns, filters, grouping, aggregates, sorting, chart; as `reports/custom/definitionSchema.ts` reads it.
      { name: 'definition', type: 'json', required: true, label: { en: 'Definition', ar: 'التعريف' } },
      { name: 'template', type: 'relationship', relationTo: slugs.reportTemplates, label: { en: 'Template', ar: 'القالب' } },
      { name: 'owner', type: 'relationship', relationTo: slugs.users, index: true, label: { en: 'Built by', ar: 'أنشأه' } },
      {
        name: 'sharedWith',
        type: 'select',
        hasMany: true,
        label: { en: 'Shared with', ar: 'مشترك مع' },
        options: (['editor', 'admin'] as const).map((value) => ({ value, label: roleLabels[value] })),
      },
    ],
  }
}
