import type { CollectionConfig } from 'payload'
import { isAdmin } from '../../access/isAdmin.ts'
import { isStaff } from '../../access/isStaff.ts'
import { nobody } from '../../access/nobody.ts'
import { guardWorkflowVersion } from '../../hooks/guardWorkflowVersion.ts'
import { pointToPublishedVersion } from '../../hooks/pointToPublishedVersion.ts'
import { slugs } from '../../shared/slugs.ts'

/** One version of a workflow. A published one never changes: running transactions stay on theirs. */
export function createWorkflowVersionsCollection(): CollectionConfig {
  return {
    slug: slugs.workflowVersions,
    labels: { singular: { en: 'Workflow version', ar: 'نسخة سير العمل' }, plural: { en: 'Workflow versions', ar: 'نسخ سير العمل' } },
    access: { create: isAdmin, read: isStaff, update: isAdmin, delete: nobody, readVersions: isAdmin },
    admin: {
      useAsTitle: 'number',
      defaultColumns: ['workflow', 'number', 'state', 'publishedAt'],
      // Versions are shown and written on the pages of their workflow; the raw list is for nobody's daily work.
      group: false,
      hidden: ({ user }) => user?.role !== 'admin',
    },
    defaultSort: '-number',
    lockDocuments: false,
    versions: false,
    disableDuplicate: true,
    defaultPopulate: { number: true, state: true },
    hooks: { beforeValidate: [guardWorkflowVersion], afterChange: [pointToPublishedVersion] },
    fields: [
      { name: 'workflow', type: 'relationship', relationTo: slugs.workflows, required: true, index: true, label: { en: 'Workflow', ar: 'سير العمل' } },
      { name: 'number', type: 'number', required: true, min: 1, label: { en: 'Version', ar: 'النسخة' } },
      {
        name: 'state',
        type: 'select',
        required: true,
        defaultValue: 'draft',
        label: { en: 'State', ar: 'الحالة' },
        options: [
          { value: 'draft', label: { en: 'Draft', ar: 'مسودة' } },
          { value: 'published', label: { en: 'Published', ar: 'منشورة' } },
          { value: 'retired', label: { en: 'Retired', ar: 'سابقة' } },
        ],
      },
      { name: 'definition', type: 'json', required: true, label: { en: 'Definition', ar: 'التعريف' } },
      { name: 'publishedAt', type: 'date', label: { en: 'Published', ar: 'تاريخ النشر' }, admin: { readOnly: true } },
    ],
  }
}
