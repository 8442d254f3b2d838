import type { Endpoint } from 'payload'
import { decideTransactionApproval, transactionApprovals } from './approvals.ts'
import { assignTransaction } from './assign.ts'
import { addTransactionAttachments, listTransactionAttachments } from './attachments.ts'
import { zipTransactionAttachments } from './attachmentsZip.ts'
import { bulkTransactions } from './bulk.ts'
import { bulkImport } from '../imports/bulkImport.ts'
import { slugs } from '../../shared/slugs.ts'
import { countRecords } from '../countRecords.ts'
import { changeTransactionStatus } from './changeStatus.ts'
import { createComment, listComments } from './comments.ts'
import { transactionCounts } from './counts.ts'
import { createTransaction } from './create.ts'
import { duplicateTransaction } from './duplicate.ts'
import { patchTransaction, putTransaction } from './edit.ts'
import { exportOfTransactions } from './export.ts'
import { transactionHistory } from './history.ts'
import { listTransactions } from './list.ts'
import { mentionablePeople } from './mentionable.ts'
import { reissueQrCode, transactionQrCode } from './qrCode.ts'
import { readTransaction } from './read.ts'
import { removeTransaction } from './remove.ts'
import { restoreTransaction } from './restore.ts'
import { restoreFromTrash } from './restoreFromTrash.ts'
import { searchTransactions } from './search.ts'
import { suggestTransactions } from './suggest.ts'
import { transactionTransitions } from './transitions.ts'
import { transactionWorkflow } from './workflow.ts'

/** Everything that can be asked under /transactions. Fixed words stand before `:id`, or they would be taken for one. */
export const transactionEndpoints: Endpoint[] = [
  countRecords(slugs.transactions),
  bulkTransactions,
  bulkImport,
  searchTransactions,
  suggestTransactions,
  exportOfTransactions,
  transactionCounts,
  listTransactions,
  createTransaction,
  transactionTransitions,
  transactionWorkflow,
  transactionApprovals,
  decideTransactionApproval,
  transactionHistory,
  transactionQrCode,
  reissueQrCode,
  listComments,
  createComment,
  mentionablePeople,
  listTransactionAttachments,
  zipTransactionAttachments,
  addTransactionAttachments,
  changeTransactionStatus,
  assignTransaction,
  duplicateTransaction,
  readTransaction,
  patchTransaction,
  putTransaction,
  removeTransaction,
  restoreTransaction,
  restoreFromTrash,
]
