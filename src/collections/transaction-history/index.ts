import type { CollectionConfig } from 'payload'
import { isAdmin } from '../../access/isAdmin.ts'
import { isStaff } from '../../access/isStaff.ts'
import { nobody } from '../../access/nobody.ts'
import { historyOfReadableTransactions } from '../../access/historyOfReadableTransactions.ts'
import { slugs } from '../../shared/slugs.ts'

/** The timeline of a transaction: what happened, who, when, from what to what, and why. Written by the outbox only. */
export function createTransactionHistoryCollection(): CollectionConfig {
  return {
    slug: slugs.history,
    labels: { singular: { en: 'History entry', ar: 'قيد في السجل' }, plural: { en: 'History', ar: 'سجل المعاملة' } },
    access: { create: nobody, read: historyOfReadableTransactions, update: nobody, delete: nobody, readVersions: isAdmin },
    admin: { useAsTitle: 'event', defaultColumns: ['transaction', 'event', 'actor', 'createdAt'], hidden: true },
    defaultSort: '-id',
    lockDocuments: false,
    versions: false,
    disableDuplicate: true,
    timestamps: true,
    // `custom.words`: what the keys of a field are, for files that say them in words (reports/lists/listCell.ts).
    fields: [
      { name: 'transaction', type: 'relationship', relationTo: slugs.transactions, required: true, index: true, label: { en: 'Transaction', ar: 'المعاملة' } },
      { name: 'event', type: 'text', required: true, label: { en: 'Event', ar: 'الحدث' }, custom: { words: 'events' } },
      { name: 'actor', type: 'relationship', relationTo: slugs.users, label: { en: 'By', ar: 'بواسطة' } },
      { name: 'actorRole', type: 'text', label: { en: 'Role', ar: 'الدور' }, custom: { words: 'roles' } },
      { name: 'from', type: 'text', label: { en: 'From', ar: 'من' }, custom: { words: 'states' } },
      { name: 'to', type: 'text', label: { en: 'To', ar: 'إلى' }, custom: { words: 'states' } },
      { name: 'reason', type: 'textarea', label: { en: 'Reason', ar: 'السبب' } },
      { name: 'internal', type: 'checkbox', defaultValue: false, label: { en: 'Internal', ar: 'داخلي' } },
      {
        name: 'data',
        type: 'json',
        // Whole events, people of the house by name among them; a client reads the timeline in words (historyOf).
        access: { create: nobody, read: isStaff, update: nobody },
        label: { en: 'Details', ar: 'التفاصيل' },
      },
    ],
  }
}
