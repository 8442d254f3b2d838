import type { CollectionConfig } from 'payload'
import { isAdmin } from '../../access/isAdmin.ts'
import { nobody } from '../../access/nobody.ts'
import { apiKeyEndpoints } from '../../endpoints/api-keys/index.ts'
import { auditApiKeys } from '../../hooks/auditApiKeys.ts'
import { guardApiKey } from '../../hooks/guardApiKey.ts'
import { lockRow } from '../../hooks/lockRow.ts'
import { makeApiKey, tellApiKeyOnce } from '../../hooks/makeApiKey.ts'
import { slugs } from '../../shared/slugs.ts'

const setByOffice = { create: nobody, update: nobody }

/** Keys by which programs ask for a person of the office. A revoked one stays, so that the audit trail can name it. */
export function createApiKeysCollection(): CollectionConfig {
  return {
    slug: slugs.apiKeys,
    labels: { singular: { en: 'API key', ar: 'مفتاح واجهة برمجية' }, plural: { en: 'API keys', ar: 'مفاتيح الواجهة البرمجية' } },
    access: { create: isAdmin, read: isAdmin, update: isAdmin, delete: nobody, readVersions: nobody },
    admin: {
      useAsTitle: 'name',
      defaultColumns: ['name', 'hint', 'role', 'owner', 'expiresAt', 'lastUsedAt', 'revokedAt'],
      group: { en: 'Office', ar: 'المكتب' },
      hidden: ({ user }) => user?.role !== 'admin',
      hideAPIURL: true,
      components: { views: { list: { Component: 'mdc-tracker/rsc#ApiKeysView' } } },
    },
    defaultSort: '-id',
    lockDocuments: false,
    versions: false,
    disableDuplicate: true,
    hooks: {
      beforeOperation: [lockRow('api_keys')],
      beforeValidate: [guardApiKey],
      beforeChange: [makeApiKey],
      afterChange: [auditApiKeys, tellApiKeyOnce],
    },
    endpoints: apiKeyEndpoints,
    fields: [
      { name: 'name', type: 'text', required: true, maxLength: 80, label: { en: 'Name', ar: 'الاسم' } },
      {
        name: 'role',
        type: 'select',
        required: true,
        label: { en: 'May do what this role may', ar: 'صلاحيات هذا الدور' },
        options: [
          { value: 'client', label: { en: 'Client', ar: 'عميل' } },
          { value: 'editor', label: { en: 'Editor', ar: 'محرر' } },
          { value: 'admin', label: { en: 'Administrator', ar: 'مدير النظام' } },
        ],
      },
      {
        name: 'owner',
        type: 'relationship',
        relationTo: slugs.users,
        required: true,
        index: true,
        label: { en: 'Acts for', ar: 'يعمل نيابة عن' },
        admin: { description: { en: 'Sees and does what this account may, and stops with it.', ar: 'يرى ويفعل ما يُسمح به لهذا الحساب ويتوقف بتوقفه.' } },
      },
      { name: 'expiresAt', type: 'date', required: true, label: { en: 'Ends', ar: 'ينتهي' } },
      { name: 'hint', type: 'text', access: setByOffice, admin: { readOnly: true }, label: { en: 'Begins with', ar: 'يبدأ بـ' } },
      { name: 'lastUsedAt', type: 'date', access: setByOffice, admin: { readOnly: true }, label: { en: 'Last used', ar: 'آخر استخدام' } },
      { name: 'revokedAt', type: 'date', admin: { readOnly: true }, label: { en: 'Revoked', ar: 'أُلغي' } },
      { name: 'createdBy', type: 'relationship', relationTo: slugs.users, access: setByOffice, admin: { readOnly: true }, label: { en: 'Made by', ar: 'أنشأه' } },
      { name: 'hash', type: 'text', required: true, unique: true, hidden: true, access: { ...setByOffice, read: nobody } },
      // Only in the answer to its creation; never stored.
      { name: 'key', type: 'text', virtual: true, access: setByOffice, admin: { hidden: true }, label: { en: 'Key', ar: 'المفتاح' } },
    ],
  }
}
