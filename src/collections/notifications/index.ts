import type { CollectionConfig } from 'payload'
import { isAdmin } from '../../access/isAdmin.ts'
import { nobody } from '../../access/nobody.ts'
import { ownNotifications } from '../../access/ownNotifications.ts'
import { notificationEndpoints } from '../../endpoints/notifications/index.ts'
import { sendEndpoints } from '../../endpoints/sends/index.ts'
import { slugs } from '../../shared/slugs.ts'

/** What one person was told inside the product. Texts are made when read, in the reader's language. */
export function createNotificationsCollection(): CollectionConfig {
  return {
    slug: slugs.notifications,
    labels: { singular: { en: 'Notification', ar: 'إشعار' }, plural: { en: 'Notifications', ar: 'الإشعارات' } },
    access: { create: nobody, read: ownNotifications, update: nobody, delete: nobody, readVersions: isAdmin },
    admin: { useAsTitle: 'event', defaultColumns: ['event', 'transaction', 'readAt', 'createdAt'], hidden: true },
    defaultSort: '-id',
    lockDocuments: false,
    versions: false,
    disableDuplicate: true,
    endpoints: [...notificationEndpoints, ...sendEndpoints],
    fields: [
      // One notice per happening and person: a retried job finds its row and writes nothing twice.
      { name: 'deliveryKey', type: 'text', required: true, unique: true, label: { en: 'Delivery key', ar: 'مفتاح التسليم' } },
      { name: 'recipient', type: 'relationship', relationTo: slugs.users, required: true, index: true, label: { en: 'Recipient', ar: 'المستلم' } },
      { name: 'event', type: 'text', required: true, label: { en: 'Event', ar: 'الحدث' }, custom: { words: 'events' } },
      { name: 'transaction', type: 'relationship', relationTo: slugs.transactions, index: true, label: { en: 'Transaction', ar: 'المعاملة' } },
      { name: 'data', type: 'json', label: { en: 'Details', ar: 'التفاصيل' } },
      { name: 'readAt', type: 'date', label: { en: 'Read', ar: 'قُرئ' } },
    ],
  }
}
