import type { CollectionConfig } from 'payload'
import type { Text } from '../shared/text.ts'
import { isAdmin } from '../access/isAdmin.ts'
import { isSignedIn } from '../access/isSignedIn.ts'
import { refuseWhenInUse } from '../hooks/refuseWhenInUse.ts'

/**
 * A list of words that admins keep and transactions choose from (types, categories, departments):
 * a key for machines, a name in both languages, an order, and a switch that takes it out of new work.
 */
export function createWordListCollection(args: {
  slug: string
  singular: Text
  plural: Text
  usedAs: 'type' | 'category' | 'department'
}): CollectionConfig {
  return {
    slug: args.slug,
    labels: { singular: args.singular, plural: args.plural },
    access: {
      create: isAdmin,
      read: isSignedIn,
      update: isAdmin,
      delete: isAdmin,
      readVersions: isAdmin,
    },
    admin: {
      useAsTitle: 'nameEn',
      defaultColumns: ['nameEn', 'nameAr', 'key', 'active', 'order'],
      group: { en: 'Office', ar: 'المكتب' },
      hidden: ({ user }) => user?.role !== 'admin',
    },
    defaultSort: 'order',
    lockDocuments: false,
    versions: false,
    defaultPopulate: { key: true, nameEn: true, nameAr: true },
    hooks: { beforeDelete: [refuseWhenInUse(args.usedAs)] },
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'nameEn', type: 'text', required: true, maxLength: 100, label: { en: 'Name (English)', ar: 'الاسم (بالإنجليزية)' } },
          { name: 'nameAr', type: 'text', required: true, maxLength: 100, label: { en: 'Name (Arabic)', ar: 'الاسم (بالعربية)' } },
        ],
      },
      { name: 'key', type: 'text', required: true, unique: true, maxLength: 60, label: { en: 'Key', ar: 'المفتاح' } },
      { name: 'active', type: 'checkbox', defaultValue: true, label: { en: 'Offered for new work', ar: 'متاح للمعاملات الجديدة' } },
      { name: 'order', type: 'number', defaultValue: 0, label: { en: 'Order', ar: 'الترتيب' } },
    ],
  }
}
