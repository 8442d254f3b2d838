import type { CollectionConfig } from 'payload'
import { isAdmin } from '../../access/isAdmin.ts'
import { nobody } from '../../access/nobody.ts'
import { auditEndpoints } from '../../endpoints/audit-logs/index.ts'
import { openPersonalValues } from '../../hooks/openPersonalValues.ts'
import { slugs } from '../../shared/slugs.ts'

/** Who did what, from where. Append-only: the database itself refuses to change or remove a row. */
export function createAuditLogsCollection(): CollectionConfig {
  return {
    slug: slugs.audit,
    labels: { singular: { en: 'Audit entry', ar: 'قيد تدقيق' }, plural: { en: 'Audit log', ar: 'سجل التدقيق' } },
    access: { create: nobody, read: isAdmin, update: nobody, delete: nobody, readVersions: isAdmin },
    admin: {
      useAsTitle: 'action',
      defaultColumns: ['createdAt', 'action', 'actor', 'actorRole', 'entity', 'entityId', 'ip'],
      components: { views: { list: { Component: 'mdc-tracker/rsc#AuditView' } } },
      group: { en: 'Office', ar: 'المكتب' },
      hidden: ({ user }) => user?.role !== 'admin',
    },
    defaultSort: '-id',
    lockDocuments: false,
    versions: false,
    disableDuplicate: true,
    hooks: { afterRead: [openPersonalValues] },
    endpoints: auditEndpoints,
    fields: [
      { name: 'action', type: 'text', required: true, label: { en: 'Action', ar: 'الإجراء' } },
      { name: 'outcome', type: 'text', required: true, defaultValue: 'done', label: { en: 'Outcome', ar: 'النتيجة' } },
      { name: 'actorKind', type: 'text', required: true, defaultValue: 'system', label: { en: 'Kind of actor', ar: 'نوع الفاعل' } },
      { name: 'actor', type: 'relationship', relationTo: slugs.users, index: true, label: { en: 'By', ar: 'بواسطة' } },
      { name: 'actorRole', type: 'text', label: { en: 'Role', ar: 'الدور' } },
      { name: 'job', type: 'text', label: { en: 'Job', ar: 'المهمة' } },
      { name: 'onBehalfOf', type: 'relationship', relationTo: slugs.users, index: true, label: { en: 'On behalf of', ar: 'نيابة عن' } },
      { name: 'ip', type: 'text', label: { en: 'Address', ar: 'عنوان الشبكة' } },
      { name: 'userAgent', type: 'text', label: { en: 'Browser', ar: 'المتصفح' } },
      { name: 'sessionId', type: 'text', label: { en: 'Session', ar: 'الجلسة' } },
      { name: 'requestId', type: 'text', label: { en: 'Request', ar: 'رقم الطلب' } },
      { name: 'entity', type: 'text', label: { en: 'Record kind', ar: 'نوع السجل' } },
      { name: 'entityId', type: 'text', label: { en: 'Record', ar: 'رقم السجل' } },
      { name: 'before', type: 'json', label: { en: 'Before', ar: 'قبل' } },
      { name: 'after', type: 'json', label: { en: 'After', ar: 'بعد' } },
    ],
  }
}
