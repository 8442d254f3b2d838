import type { CollectionConfig } from 'payload'
import { isAdmin } from '../../access/isAdmin.ts'
import { nobody } from '../../access/nobody.ts'
import { readableAttachments } from '../../access/readableAttachments.ts'
import { attachmentEndpoints } from '../../endpoints/attachments/index.ts'
import { slugs } from '../../shared/slugs.ts'

/** Files of a transaction: the record. The bytes lie once per content under their SHA-256 and leave only through our endpoints. */
export function createAttachmentsCollection(): CollectionConfig {
  return {
    slug: slugs.attachments,
    labels: { singular: { en: 'File', ar: 'ملف' }, plural: { en: 'Files', ar: 'الملفات' } },
    access: { create: nobody, read: readableAttachments, update: nobody, delete: nobody, readVersions: isAdmin },
    admin: {
      useAsTitle: 'fileName',
      defaultColumns: ['fileName', 'transaction', 'scan', 'clientVisible', 'uploadedBy', 'createdAt'],
      hidden: true,
    },
    defaultSort: '-id',
    lockDocuments: false,
    versions: false,
    disableDuplicate: true,
    endpoints: attachmentEndpoints,
    fields: [
      { name: 'transaction', type: 'relationship', relationTo: slugs.transactions, required: true, index: true, label: { en: 'Transaction', ar: 'المعاملة' } },
      // What the versions of one document have in common.
      { name: 'document', type: 'text', required: true, index: true, label: { en: 'Document', ar: 'المستند' } },
      { name: 'version', type: 'number', required: true, defaultValue: 1, label: { en: 'Version', ar: 'النسخة' } },
      { name: 'latest', type: 'checkbox', defaultValue: true, label: { en: 'Latest version', ar: 'أحدث نسخة' } },
      { name: 'fileName', type: 'text', required: true, maxLength: 255, label: { en: 'File name', ar: 'اسم الملف' } },
      { name: 'mimeType', type: 'text', required: true, label: { en: 'Type', ar: 'النوع' } },
      { name: 'size', type: 'number', required: true, label: { en: 'Size (bytes)', ar: 'الحجم (بايت)' } },
      { name: 'sha256', type: 'text', required: true, index: true, label: { en: 'SHA-256', ar: 'بصمة الملف' } },
      {
        name: 'scan',
        type: 'select',
        required: true,
        defaultValue: 'pending',
        index: true,
        label: { en: 'Virus scan', ar: 'فحص الفيروسات' },
        options: [
          { value: 'pending', label: { en: 'Waiting for scan', ar: 'بانتظار الفحص' } },
          { value: 'clean', label: { en: 'Clean', ar: 'سليم' } },
          { value: 'infected', label: { en: 'Infected', ar: 'مصاب' } },
          { value: 'failed', label: { en: 'Scan failed', ar: 'تعذر الفحص' } },
          { value: 'unscanned', label: { en: 'Not scanned', ar: 'لم يُفحص' } },
        ],
      },
      { name: 'clientVisible', type: 'checkbox', defaultValue: false, index: true, label: { en: 'Client may see it', ar: 'يراه العميل' } },
      { name: 'uploadedBy', type: 'relationship', relationTo: slugs.users, label: { en: 'Uploaded by', ar: 'رفعه' } },
      { name: 'comment', type: 'relationship', relationTo: slugs.comments, index: true, label: { en: 'Comment', ar: 'التعليق' } },
      { name: 'deletedAt', type: 'date', index: true, label: { en: 'Deleted', ar: 'تاريخ الحذف' } },
      { name: 'deletedBy', type: 'relationship', relationTo: slugs.users, label: { en: 'Deleted by', ar: 'حذفه' } },
      { name: 'purgedAt', type: 'date', label: { en: 'Content removed', ar: 'تاريخ إزالة المحتوى' } },
    ],
  }
}
