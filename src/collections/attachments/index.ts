import type { CollectionConfig } from 'payload'
import { isAdmin } from '../../access/isAdmin.ts'
import { isStaff } from '../../access/isStaff.ts'
import { nobody } from '../../access/nobody.ts'
import { readableAttachments } from '../../access/readableAttachments.ts'
import { attachmentEndpoints } from '../../endpoints/attachments/index.ts'
import { pageFiles, sayPageOfFiles } from '../../hooks/pageFiles.ts'
import { scanLabels } from '../../shared/scanStates.ts'
import { slugs } from '../../shared/slugs.ts'
import { listedByDefault } from '../../ui/files/list/listedByDefault.ts'

/** A cell of the list, see src/ui/files/list/fileCells.tsx. */
const cell = (name: string) => ({ components: { Cell: `mdc-tracker/client#${name}` } })
/** Of no use to people who read a list or narrow it down. */
const inner = { disableListColumn: true, disableListFilter: true } as const

/** Files of a transaction: the record. The bytes lie once per content under their SHA-256 and leave only through our endpoints. */
export function createAttachmentsCollection(): CollectionConfig {
  return {
    slug: slugs.attachments,
    labels: { singular: { en: 'File', ar: 'ملف' }, plural: { en: 'Files', ar: 'الملفات' } },
    access: { create: nobody, read: readableAttachments, update: nobody, delete: nobody, readVersions: isAdmin },
    admin: {
      useAsTitle: 'fileName',
      hideAPIURL: true,
      defaultColumns: [
        'fileName', 'transaction', 'client', 'size', 'scan', 'clientVisible', 'version', 'uploadedBy', 'createdAt',
      ],
      pagination: { defaultLimit: 25, limits: [10, 25, 50, 100] },
      listSearchableFields: ['fileName'],
      baseFilter: ({ req }) => listedByDefault(req.query['where']),
      components: {
        beforeListTable: ['mdc-tracker/rsc#FilesTools'],
        views: {
          list: { Component: 'mdc-tracker/rsc#FilesView' },
          edit: { root: { Component: 'mdc-tracker/rsc#FileDocument' } },
        },
      },
      group: { en: 'Work', ar: 'العمل' },
      hidden: ({ user }) => user?.role === 'client',
    },
    defaultSort: '-id',
    lockDocuments: false,
    versions: false,
    disableDuplicate: true,
    disableBulkEdit: true,
    hooks: { beforeOperation: [pageFiles], afterOperation: [sayPageOfFiles] },
    endpoints: attachmentEndpoints,
    fields: [
      { name: 'transaction', type: 'relationship', relationTo: slugs.transactions, required: true, index: true, label: { en: 'Transaction', ar: 'المعاملة' }, admin: cell('FileTransactionCell') },
      // Of the transaction: in the list, as a column, no more.
      { name: 'client', type: 'ui', label: { en: 'Client', ar: 'العميل' }, admin: cell('FileClientCell') },
      // What the versions of one document have in common.
      { name: 'document', type: 'text', required: true, index: true, label: { en: 'Document', ar: 'المستند' }, admin: inner },
      { name: 'version', type: 'number', required: true, defaultValue: 1, label: { en: 'Version', ar: 'النسخة' }, admin: cell('FileVersionCell') },
      { name: 'latest', type: 'checkbox', defaultValue: true, label: { en: 'Latest version', ar: 'أحدث نسخة' } },
      { name: 'fileName', type: 'text', required: true, maxLength: 255, label: { en: 'File name', ar: 'اسم الملف' }, admin: cell('FileNameCell') },
      { name: 'mimeType', type: 'text', required: true, label: { en: 'Type', ar: 'النوع' } },
      { name: 'size', type: 'number', required: true, label: { en: 'Size (bytes)', ar: 'الحجم (بايت)' }, admin: cell('FileSizeCell') },
      { name: 'sha256', type: 'text', required: true, index: true, label: { en: 'SHA-256', ar: 'بصمة الملف' } },
      {
        name: 'scan',
        type: 'select',
        required: true,
        defaultValue: 'pending',
        index: true,
        label: { en: 'Virus scan', ar: 'فحص الفيروسات' },
        admin: cell('FileScanCell'),
        options: Object.entries(scanLabels).map(([value, label]) => ({ value, label })),
      },
      { name: 'clientVisible', type: 'checkbox', defaultValue: false, index: true, label: { en: 'Client may see it', ar: 'يراه العميل' }, admin: cell('FileAudienceCell') },
      { name: 'uploadedBy', type: 'relationship', relationTo: slugs.users, label: { en: 'Uploaded by', ar: 'رفعه' }, admin: cell('FileUploaderCell') },
      // It may be an internal one, of which a client must not learn even the number; lists tell them of the others.
      { name: 'comment', type: 'relationship', relationTo: slugs.comments, index: true, label: { en: 'Comment', ar: 'التعليق' }, admin: inner, access: { read: isStaff } },
      {
        name: 'createdAt',
        type: 'date',
        index: true,
        label: { en: 'Uploaded', ar: 'تاريخ الرفع' },
        admin: { hidden: true, disableBulkEdit: true, ...cell('FileWhenCell') },
      },
      { name: 'deletedAt', type: 'date', index: true, label: { en: 'Deleted', ar: 'تاريخ الحذف' } },
      { name: 'deletedBy', type: 'relationship', relationTo: slugs.users, label: { en: 'Deleted by', ar: 'حذفه' } },
      { name: 'purgedAt', type: 'date', label: { en: 'Content removed', ar: 'تاريخ إزالة المحتوى' } },
    ],
  }
}
