/** Admin components that are made on the server, by the names the config uses ('mdc-tracker/rsc#X'). */
export { AdminIcon } from '../ui/brand/AdminIcon.tsx'
export { AdminLogo } from '../ui/brand/AdminLogo.tsx'
export { AuditOfTransactionLink, AuditOfUserLink } from '../ui/audit/AuditLink.tsx'
export { AuditView } from '../ui/audit/AuditView.tsx'
export {
  AssigneeCell, ClientCell, DueCell, FilesCell, PriorityCell, ReferenceNumberCell, StatusCell, TitleCell,
  TransactionNumberCell, TypeCell, UpdatedCell,
} from '../ui/list/cells.tsx'
export { ImportCountsCell } from '../ui/imports/ImportCountsCell.tsx'
export { ImportDocument } from '../ui/imports/ImportDocument.tsx'
export { ImportsHead } from '../ui/imports/ImportsHead.tsx'
export { ImportStatusCell } from '../ui/imports/ImportStatusCell.tsx'
export { ImportView } from '../ui/imports/ImportView.tsx'
export { ListTools } from '../ui/list/ListTools.tsx'
export { TransactionsView } from '../ui/list/TransactionsView.tsx'
export { NavLinks } from '../ui/nav/NavLinks.tsx'
export { DemoAccounts } from '../ui/signIn/DemoAccounts.tsx'
export { SignInWelcome } from '../ui/signIn/SignInWelcome.tsx'
export { StartView } from '../ui/start/StartView.tsx'
export { TransactionActivity } from '../ui/transaction/TransactionActivity.tsx'
export { TransactionHeader } from '../ui/transaction/TransactionHeader.tsx'
export { TransactionSave } from '../ui/transaction/TransactionSave.tsx'
