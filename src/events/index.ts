export type {
  AccessDenied, Actor, ApprovalDecided, ApprovalRequested, AssignmentChanged, ClientChanged, Completed, EventOf,
  EventType, FieldChange, ImportFinished, ImportUndone, OfficeEvent, Person, QrReissued, SettingsChanged, SignedIn,
  SignedOut, SignInFailed, SlaEscalated, StatusChanged, TransactionCreated, TransactionDeleted, TransactionDuplicated,
  TransactionEvent, TransactionsExported, TransactionUpdated, UserChanged, WorkflowPublished,
} from './officeEvent.ts'
export { eventTypeLabels, eventTypes } from './eventTypes.ts'
export { eventTitle } from './eventTitle.ts'
export { fieldLabel, isTransactionField } from './fieldLabels.ts'
export { publicTitle } from './publicTitle.ts'
export type { CommentAdded, DocumentSubmitted } from './fileEvents.ts'
