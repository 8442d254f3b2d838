import { slugs } from '../../../shared/slugs.ts'
import type { Source } from './field.ts'
import { choice, computed, person, plain, staff } from './fieldMakers.ts'
import { fieldsOfTransaction, joinsOfTransaction } from './transactions.ts'

/** Every file the reader may see; removed ones for nobody. */
export const attachments: Source = {
  slug: slugs.attachments,
  table: 'attachments',
  rows: { en: 'Files', ar: 'الملفات' },
  roles: ['client', 'editor', 'admin'],
  date: 'uploadedAt',
  transaction: 'transaction',
  customFields: 't',
  only: { deletedAt: { exists: false } },
  onlySql: 't.deleted_at is null',
  always: ['t'],
  reference: { sql: 's.file_name', joins: [] },
  usual: ['externalReference', 'reference', 'fileName', 'size', 'version', 'uploadedBy', 'uploadedAt'],
  joins: {
    t: 'join transactions t on t.id = s.transaction_id',
    ...joinsOfTransaction('t'),
    uploader: 'left join users uploader on uploader.id = s.uploaded_by_id',
  },
  fields: {
    fileName: plain('text', { en: 'File', ar: 'الملف' }, 's.file_name', 36, { path: 'fileName' }),
    fileType: plain('code', { en: 'File type', ar: 'نوع الملف' }, 's.mime_type', 24, { path: 'mimeType' }),
    size: computed('number', { en: 'Size (KB)', ar: 'الحجم (كيلوبايت)' }, () => 'round(s.size / 1024, 1)', 12, { path: 'size' }),
    version: plain('number', { en: 'Version', ar: 'النسخة' }, 's.version', 10, { path: 'version' }),
    latest: computed('yesNo', { en: 'Latest version', ar: 'أحدث نسخة' }, () => 'coalesce(s.latest, false)', 12, { path: 'latest' }),
    scan: choice({ en: 'Virus scan', ar: 'فحص الفيروسات' }, 's.scan', 'scans', ['pending', 'clean', 'infected', 'failed', 'unscanned'], 16, { path: 'scan', roles: staff }),
    clientVisible: computed('yesNo', { en: 'Client may see it', ar: 'يراه العميل' }, () => 'coalesce(s.client_visible, false)', 14, { path: 'clientVisible', roles: staff }),
    uploadedBy: person({ en: 'Uploaded by', ar: 'رفعه' }, 's.uploaded_by_id', 'uploader', 'people', { path: 'uploadedBy', ofHouse: true }),
    uploadedAt: plain('moment', { en: 'Uploaded', ar: 'تاريخ الرفع' }, 's.created_at', 17, { path: 'createdAt' }),
    ...fieldsOfTransaction('t'),
  },
}
