import type { CollectionConfig } from 'payload'
import { editableTransactions } from '../../access/editableTransactions.ts'
import { isAdmin } from '../../access/isAdmin.ts'
import { isStaff } from '../../access/isStaff.ts'
import { nobody } from '../../access/nobody.ts'
import { readableTransactions } from '../../access/readableTransactions.ts'
import { countFilesForClient } from '../../hooks/countFilesForClient.ts'
import { guardTransactionWrite } from '../../hooks/guardTransactionWrite.ts'
import { lockTransaction } from '../../hooks/lockTransaction.ts'
import { numberTransaction } from '../../hooks/numberTransaction.ts'
import { publishTransactionEvents } from '../../hooks/publishTransactionEvents.ts'
import { searchInList } from '../../hooks/searchInList.ts'
import { readQuickViews } from '../../hooks/readQuickViews.ts'
import { transactionEndpoints } from '../../endpoints/transactions/index.ts'
import { slugs } from '../../shared/slugs.ts'
import { transactionFields } from './fields.ts'

/** The office's record of a piece of client work. */
export function createTransactionsCollection(): CollectionConfig {
  return {
    slug: slugs.transactions,
    labels: { singular: { en: 'Transaction', ar: 'معاملة' }, plural: { en: 'Transactions', ar: 'المعاملات' } },
    access: {
      create: isStaff,
      read: readableTransactions,
      update: editableTransactions,
      delete: nobody,
      readVersions: isAdmin,
    },
    admin: {
      useAsTitle: 'reference',
      hideAPIURL: true,
      defaultColumns: [
        'externalReference', 'reference', 'title', 'clientName', 'type', 'priority', 'status',
        'assignedTo', 'dueDate', 'updatedAt', 'attachmentCount',
      ],
      pagination: { defaultLimit: 25, limits: [10, 25, 50, 100] },
      listSearchableFields: ['reference', 'externalReference', 'title', 'clientName'],
      group: { en: 'Work', ar: 'العمل' },
      components: {
        beforeListTable: ['mdc-tracker/rsc#ListTools'],
        views: { list: { Component: 'mdc-tracker/rsc#TransactionsView' } },
        edit: { SaveButton: 'mdc-tracker/rsc#TransactionSave', beforeDocumentControls: ['mdc-tracker/rsc#AuditOfTransactionLink'] },
      },
    },
    defaultSort: '-id',
    trash: true,
    lockDocuments: false,
    versions: false,
    disableDuplicate: true,
    // Each row must pass its own rules: POST /transactions/bulk, behind our own bar over the list.
    disableBulkEdit: true,
    enableQueryPresets: true,
    defaultPopulate: { reference: true, externalReference: true, title: true, status: true },
    hooks: {
      beforeOperation: [readQuickViews, lockTransaction, searchInList],
      beforeValidate: [guardTransactionWrite],
      beforeChange: [numberTransaction],
      afterChange: [publishTransactionEvents],
      afterRead: [countFilesForClient],
    },
    endpoints: transactionEndpoints,
    fields: transactionFields,
  }
}
