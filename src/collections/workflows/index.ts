import type { CollectionConfig } from 'payload'
import { isAdmin } from '../../access/isAdmin.ts'
import { isStaff } from '../../access/isStaff.ts'
import { nobody } from '../../access/nobody.ts'
import { workflowEndpoints } from '../../endpoints/workflows/index.ts'
import { guardWorkflow } from '../../hooks/guardWorkflow.ts'
import { slugs } from '../../shared/slugs.ts'

/** A way of working, by name; what it says stands in its versions. */
export function createWorkflowsCollection(): CollectionConfig {
  return {
    slug: slugs.workflows,
    labels: { singular: { en: 'Workflow', ar: 'سير عمل' }, plural: { en: 'Workflows', ar: 'مسارات العمل' } },
    access: { create: isAdmin, read: isStaff, update: isAdmin, delete: nobody, readVersions: isAdmin },
    admin: {
      useAsTitle: 'nameEn',
      defaultColumns: ['nameEn', 'nameAr', 'key', 'publishedVersion'],
      components: {
        views: {
          list: { Component: 'mdc-tracker/rsc#WorkflowsView' },
          edit: { root: { Component: 'mdc-tracker/rsc#WorkflowDocument' } },
        },
      },
      group: { en: 'Office', ar: 'المكتب' },
      hidden: ({ user }) => user?.role !== 'admin',
    },
    lockDocuments: false,
    versions: false,
    disableDuplicate: true,
    defaultPopulate: { key: true, nameEn: true, nameAr: true },
    hooks: { beforeValidate: [guardWorkflow] },
    endpoints: workflowEndpoints,
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'nameEn', type: 'text', required: true, maxLength: 100, label: { en: 'Name (English)', ar: 'الاسم (بالإنجليزية)' } },
          { name: 'nameAr', type: 'text', required: true, maxLength: 100, label: { en: 'Name (Arabic)', ar: 'الاسم (بالعربية)' } },
        ],
      },
      { name: 'key', type: 'text', required: true, unique: true, maxLength: 60, label: { en: 'Key', ar: 'المفتاح' } },
      { name: 'description', type: 'textarea', maxLength: 1000, label: { en: 'Description', ar: 'الوصف' } },
      {
        name: 'publishedVersion',
        type: 'relationship',
        relationTo: slugs.workflowVersions,
        label: { en: 'Published version', ar: 'النسخة المنشورة' },
        admin: { readOnly: true, position: 'sidebar' },
      },
      {
        name: 'versionList',
        type: 'join',
        collection: slugs.workflowVersions,
        on: 'workflow',
        defaultSort: '-number',
        label: { en: 'Versions', ar: 'النسخ' },
        admin: { defaultColumns: ['number', 'state', 'publishedAt'] },
      },
    ],
  }
}
