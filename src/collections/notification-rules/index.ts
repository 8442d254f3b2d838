import type { CollectionConfig } from 'payload'
import { isAdmin } from '../../access/isAdmin.ts'
import { nobody } from '../../access/nobody.ts'
import { eventTypeLabels } from '../../events/index.ts'
import { roles } from '../../shared/roles.ts'
import { slugs } from '../../shared/slugs.ts'

/** Who else hears of what, when, and by which words: the office's own rules beside those of the product. */
export function createNotificationRulesCollection(): CollectionConfig {
  return {
    slug: slugs.notificationRules,
    labels: { singular: { en: 'Notification rule', ar: 'قاعدة إشعار' }, plural: { en: 'Notification rules', ar: 'قواعد الإشعارات' } },
    access: { create: isAdmin, read: isAdmin, update: isAdmin, delete: isAdmin, readVersions: nobody },
    admin: {
      useAsTitle: 'name',
      defaultColumns: ['name', 'active', 'events', 'updatedAt'],
      group: { en: 'Office', ar: 'المكتب' },
      hidden: ({ user }) => user?.role !== 'admin',
      hideAPIURL: true,
    },
    defaultSort: 'name',
    lockDocuments: false,
    versions: false,
    disableDuplicate: true,
    fields: [
      { name: 'name', type: 'text', required: true, maxLength: 120, label: { en: 'Name', ar: 'الاسم' } },
      { name: 'active', type: 'checkbox', defaultValue: true, label: { en: 'In force', ar: 'سارية' } },
      {
        name: 'events',
        type: 'select',
        hasMany: true,
        required: true,
        label: { en: 'When', ar: 'متى' },
        options: Object.entries(eventTypeLabels).map(([value, label]) => ({ value, label })),
      },
      { name: 'condition', type: 'textarea', maxLength: 2000, label: { en: 'Only if', ar: 'بشرط' } },
      { name: 'people', type: 'relationship', relationTo: slugs.users, hasMany: true, label: { en: 'People', ar: 'الأشخاص' } },
      { name: 'roles', type: 'select', hasMany: true, options: [...roles], label: { en: 'Roles', ar: 'الأدوار' } },
      { name: 'departments', type: 'relationship', relationTo: slugs.departments, hasMany: true, label: { en: 'Departments', ar: 'الأقسام' } },
      { name: 'addresses', type: 'text', hasMany: true, maxRows: 20, label: { en: 'Addresses', ar: 'العناوين' } },
      {
        name: 'channels',
        type: 'select',
        hasMany: true,
        required: true,
        defaultValue: ['inApp', 'email'],
        label: { en: 'By', ar: 'عبر' },
        options: [
          { value: 'inApp', label: { en: 'In the application', ar: 'داخل النظام' } },
          { value: 'email', label: { en: 'Email', ar: 'البريد الإلكتروني' } },
        ],
      },
      { name: 'delayMinutes', type: 'number', min: 0, max: 43_200, defaultValue: 0, label: { en: 'Minutes later', ar: 'بعد دقائق' } },
      // HH:MM in the office's time zone; told at the next such moment.
      { name: 'at', type: 'text', maxLength: 5, label: { en: 'At', ar: 'عند الساعة' } },
      { name: 'workingDaysOnly', type: 'checkbox', defaultValue: false, label: { en: 'On working days only', ar: 'في أيام العمل فقط' } },
      { name: 'template', type: 'relationship', relationTo: slugs.emailTemplates, label: { en: 'Words', ar: 'النص' } },
    ],
  }
}
