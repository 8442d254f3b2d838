import type { CollectionConfig } from 'payload'
import { isAdmin } from '../../access/isAdmin.ts'
import { nobody } from '../../access/nobody.ts'
import { slugs } from '../../shared/slugs.ts'

/** The unguessable codes behind the QR images. One is in force per transaction; issuing anew ends the old one. */
export function createQrCodesCollection(): CollectionConfig {
  return {
    slug: slugs.qrCodes,
    labels: { singular: { en: 'QR code', ar: 'رمز QR' }, plural: { en: 'QR codes', ar: 'رموز QR' } },
    access: { create: nobody, read: isAdmin, update: nobody, delete: nobody, readVersions: isAdmin },
    admin: { useAsTitle: 'code', hidden: true },
    lockDocuments: false,
    versions: false,
    disableDuplicate: true,
    fields: [
      { name: 'code', type: 'text', required: true, unique: true, label: { en: 'Code', ar: 'الرمز' } },
      { name: 'transaction', type: 'relationship', relationTo: slugs.transactions, required: true, index: true, label: { en: 'Transaction', ar: 'المعاملة' } },
      { name: 'endedAt', type: 'date', label: { en: 'Ended', ar: 'انتهى' } },
      { name: 'scans', type: 'number', required: true, defaultValue: 0, label: { en: 'Scans', ar: 'مرات المسح' } },
      { name: 'lastScannedAt', type: 'date', label: { en: 'Last scan', ar: 'آخر مسح' } },
    ],
  }
}
