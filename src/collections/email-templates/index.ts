import type { CollectionConfig, Field } from 'payload'
import { isAdmin } from '../../access/isAdmin.ts'
import { emailTemplateEndpoints } from '../../endpoints/email-templates/index.ts'
import { guardTemplate } from '../../hooks/guardTemplate.ts'
import { dropTemplate, keepTemplate, takeUpTemplate } from '../../hooks/keepTemplate.ts'
import { lockRow } from '../../hooks/lockRow.ts'
import { showTemplateWords } from '../../hooks/showTemplateWords.ts'
import { slugs } from '../../shared/slugs.ts'
import type { Text } from '../../shared/text.ts'

/** The words of one language. Each field may hold Liquid (`{{ transaction.reference }}`). */
const wordsOf = (name: 'en' | 'ar', label: Text): Field => ({
  name,
  type: 'group',
  label,
  fields: [
    { name: 'subject', type: 'text', maxLength: 300, label: { en: 'Subject', ar: 'الموضوع' } },
    { name: 'body', type: 'json', label: { en: 'Text', ar: 'النص' } },
    { name: 'button', type: 'text', maxLength: 80, label: { en: 'Words on the button', ar: 'نص الزر' } },
  ],
})

/**
 * The words of the mails, by key. Those of the product are there from the start and can be changed, never deleted; until
 * they are, `customised` is false and the words are those of the release in use (`mails/templates/texts`).
 */
export function createEmailTemplatesCollection(): CollectionConfig {
  return {
    slug: slugs.emailTemplates,
    labels: { singular: { en: 'Email template', ar: 'قالب رسالة' }, plural: { en: 'Email templates', ar: 'قوالب الرسائل' } },
    access: { create: isAdmin, read: isAdmin, update: isAdmin, delete: isAdmin, readVersions: isAdmin },
    admin: {
      useAsTitle: 'name',
      defaultColumns: ['name', 'key', 'customised', 'updatedAt'],
      group: { en: 'Office', ar: 'المكتب' },
      hidden: ({ user }) => user?.role !== 'admin',
      hideAPIURL: true,
      components: {
        views: { list: { Component: 'mdc-tracker/rsc#TemplatesView' }, edit: { root: { Component: 'mdc-tracker/rsc#TemplateDocument' } } },
      },
    },
    defaultSort: 'key',
    // Whose words they are is needed to show any of them (showTemplateWords), whatever somebody selects.
    forceSelect: { key: true, customised: true },
    lockDocuments: false,
    versions: { drafts: false, maxPerDoc: 50 },
    disableDuplicate: true,
    endpoints: emailTemplateEndpoints,
    hooks: {
      beforeOperation: [lockRow('email_templates')],
      beforeValidate: [guardTemplate],
      beforeDelete: [keepTemplate],
      afterChange: [takeUpTemplate],
      afterDelete: [dropTemplate],
      afterRead: [showTemplateWords],
    },
    fields: [
      { name: 'key', type: 'text', required: true, unique: true, maxLength: 50, label: { en: 'Key', ar: 'المعرّف' } },
      { name: 'name', type: 'text', required: true, maxLength: 120, label: { en: 'Name', ar: 'الاسم' } },
      { name: 'nameAr', type: 'text', maxLength: 120, label: { en: 'Name in Arabic', ar: 'الاسم بالعربية' } },
      // What may be named in it: a template of an administrator's own speaks of one kind of event, or of none.
      { name: 'event', type: 'text', maxLength: 50, label: { en: 'Event', ar: 'الحدث' }, custom: { words: 'events' } },
      { name: 'customised', type: 'checkbox', defaultValue: false, label: { en: 'Changed', ar: 'معدّل' } },
      wordsOf('en', { en: 'English', ar: 'الإنجليزية' }),
      wordsOf('ar', { en: 'Arabic', ar: 'العربية' }),
    ],
  }
}
