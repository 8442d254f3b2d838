import type { Cells } from './cells.ts'

/** A write: which record (by its place), with what, and who may. */
type Write = { body?: unknown; of?: string; expect?: Cells; many?: Cells; graphql?: Cells; fresh?: string }

/** Who may what with the records of a collection, by whatever door: Payload's REST, ours in its place, GraphQL. */
export type Policy = {
  slug: string
  /** Its names in GraphQL. */
  one: string
  many: string
  /** Each kind of record of it, and who sees one. */
  see: Record<string, Cells>
  /** Who is told what they may do with it, where that is not who sees it. */
  permissions?: Record<string, Cells>
  create: Write & { body: unknown }
  update: Write
  remove: Write
  /** Things that are not in the cells. */
  note?: string
}

/** Nobody may do it by any door; who may not even see the record hears 404, not 403. */
export const never = '401 403 403 403 403 403'
const inAMonth = new Date(Date.now() + 30 * 86_400_000).toISOString()
const inTwoMonths = new Date(Date.now() + 60 * 86_400_000).toISOString()
const adminsAlone = '401 403 403 403 403 yes'
const everybody = '401 yes yes yes yes yes'
const staff = '401 403 403 yes yes yes'

const oneDay = { timeZone: 'Asia/Riyadh', weeks: [{ hours: [{ days: [0], shifts: [{ from: '08:00', to: '12:00' }] }] }] }

const word = (slug: string, one: string, many: string, place: string): Policy => ({
  slug, one, many,
  see: { [place]: everybody },
  create: { body: { nameEn: 'Word #', nameAr: 'كلمة', key: `${slug}_#` }, expect: adminsAlone },
  update: { body: { order: 1 }, expect: adminsAlone, many: adminsAlone },
  remove: { fresh: slug, expect: adminsAlone, many: adminsAlone },
})

export const policies: Policy[] = [
  {
    slug: 'transactions', one: 'Transaction', many: 'Transactions',
    see: {
      own: '401 yes 404 yes 404 yes',
      queue: '401 404 404 404 yes yes',
      deleted: '401 404 404 404 404 404',
    },
    permissions: { deleted: '401 404 404 404 404 yes' },
    create: {
      body: { externalReference: 'M-#', clientName: 'Matrix', type: ':type', priority: 'normal', rev: 1 },
      expect: '401 403 403 yes yes yes',
    },
    update: { body: { title: 'Edited' }, expect: '401 403 404 yes 404 yes', many: '401 403 403 403 403 405' },
    remove: { expect: '401 403 403 403 403 400', graphql: '401 409 409 409 409 409', many: '401 409 409 409 409 409' },
    note: 'Deleting needs a reason and is an endpoint of its own (below). `queue` is unassigned, in the department of editor2. Only admins find deleted ones, asking for the trash.',
  },
  {
    slug: 'comments', one: 'Comment', many: 'Comments',
    see: {
      internal: '401 404 404 yes 404 yes',
      external: '401 yes 404 yes 404 yes',
      commentOfDeleted: '401 404 404 404 404 yes',
    },
    create: { body: { transaction: ':own', text: 'Hello' }, expect: '401 403 404 yes 404 yes' },
    update: { of: 'external', body: { text: 'External words' }, expect: '401 403 404 yes 404 403', many: never, graphql: '401 403 404 403 404 403' },
    remove: { of: 'external' },
    note: 'Its author edits a comment for fifteen minutes, by PATCH /comments/:id alone. Clients comment where the setting allows it (by default not), and never internally.',
  },
  {
    slug: 'transaction-history', one: 'TransactionHistory', many: 'TransactionHistories',
    see: {
      entry: '401 yes 404 yes 404 yes',
      internalEntry: '401 404 404 yes 404 yes',
      entryOfDeleted: '401 404 404 404 404 yes',
    },
    create: { body: { transaction: ':own', event: 'made up' }, expect: never },
    update: { body: { event: 'other' } },
    remove: {},
  },
  {
    slug: 'attachments', one: 'Attachment', many: 'Attachments',
    see: {
      visible: '401 yes 404 yes 404 yes',
      hidden: '401 404 404 yes 404 yes',
      removed: '401 404 404 404 404 yes',
      fileOfDeleted: '401 404 404 404 404 yes',
    },
    create: {
      body: { transaction: ':own', document: 'x', version: 1, fileName: 'x.pdf', mimeType: 'application/pdf', size: 1, sha256: 'x', scan: 'clean' },
      expect: never,
    },
    update: { of: 'visible', body: { transaction: ':queue' }, expect: '401 403 403 400 400 400', many: '403 403 403 403 403 403', graphql: '401 403 404 403 404 403' },
    remove: { of: 'hidden', fresh: 'attachments', expect: '401 403 403 403 404 yes', graphql: '401 404 404 403 404 403' },
    note: 'Files come and go by the endpoints below; this one was uploaded by nobody, so only admins remove it; GraphQL removes none. What changes of a file is who sees it (below), nothing else.',
  },
  {
    slug: 'imports', one: 'Import', many: 'Imports',
    see: { import: '401 403 403 yes 404 yes' },
    create: {
      body: { fileName: 'x', kind: 'transactions', storedAs: 'x', status: 'queued', mode: 'skip_invalid', duplicates: 'reject' },
      expect: '401 403 403 415 415 415', graphql: never,
    },
    update: { body: { status: 'failed' } },
    remove: {},
    note: 'Made by uploading a file (below), never as a record: what is no form is refused. A history is taken from admins alone.',
  },
  {
    slug: 'reports', one: 'Report', many: 'Reports',
    see: { report: '401 404 404 yes 404 yes', reportOfClient: '401 yes 404 404 404 yes' },
    create: { body: { name: 'x', report: 'summary', format: 'csv', language: 'en', state: 'ready', madeFor: ':admin' }, expect: never },
    update: { body: { madeFor: ':client' } },
    remove: {},
    note: 'Ordered by POST /reports/generate (below), made and written by the worker alone. Whose it is, and admins.',
  },
  {
    slug: 'report-definitions', one: 'ReportDefinition', many: 'ReportDefinitions',
    see: { definition: '401 403 403 yes 404 yes' },
    create: { body: { name: 'Built #', source: 'transactions', definition: { columns: ['reference'] } }, expect: staff },
    update: { body: { description: 'Described' }, expect: '401 403 403 yes 404 yes', many: '401 403 403 yes 404 yes' },
    remove: { fresh: 'report-definitions', expect: '401 403 403 yes 404 yes', many: '401 403 403 yes 404 yes' },
    note: 'Whose it is, and whose role it is shared with, reads it; only the first, and admins, change it.',
  },
  {
    slug: 'report-schedules', one: 'ReportSchedule', many: 'ReportSchedules',
    see: { schedule: '401 403 403 yes 404 yes' },
    create: { body: { name: 'Planned #', report: 'summary', format: 'csv', timing: 'workingDay', at: '07:00', people: [':editor'] }, expect: staff },
    update: { body: { name: 'Renamed' }, expect: '401 403 403 yes 404 yes', many: '401 403 403 yes 404 yes' },
    remove: { fresh: 'report-schedules', expect: '401 403 403 yes 404 yes', many: '401 403 403 yes 404 yes' },
    note: 'What each recipient is sent is made with their own rights.',
  },
  {
    slug: 'report-templates', one: 'ReportTemplate', many: 'ReportTemplates',
    see: { reportTemplate: staff },
    create: { body: { name: 'Template #', paper: 'portrait', body: '<h1>{{ report.title }}</h1>' }, expect: adminsAlone },
    update: { body: { description: 'Described' }, expect: adminsAlone, many: adminsAlone },
    remove: { fresh: 'report-templates', expect: adminsAlone, many: adminsAlone },
  },
  {
    slug: 'notifications', one: 'Notification', many: 'Notifications',
    see: { notice: '401 yes 404 404 404 404' },
    create: { body: { recipient: ':admin', event: 'x', deliveryKey: 'matrix #' }, expect: never },
    update: { body: { event: 'other' } },
    remove: { many: '401 400 400 400 400 400' },
    note: 'Everybody their own, admins too. Cleared by numbers or all together (below), never by a condition.',
  },
  {
    slug: 'users', one: 'User', many: 'Users',
    see: {
      client: '401 yes 404 yes yes yes',
      admin: '401 404 404 yes yes yes',
      former: '401 404 404 404 404 yes',
    },
    create: {
      body: { email: 'matrix-#@test.example', password: 'Tracker!2026', name: 'x', role: 'admin', status: 'active', locale: 'en' },
      expect: adminsAlone,
    },
    update: { of: 'client', body: { phone: '+966 1' }, expect: '401 yes 404 403 403 yes', many: '403 403 403 403 403 403' },
    remove: { of: 'former' },
    note: 'Editors see active people, clients themselves. `former` was deactivated.',
  },
  word('transaction-types', 'TransactionType', 'TransactionTypes', 'type'),
  word('categories', 'Category', 'Categories', 'category'),
  word('departments', 'Department', 'Departments', 'department'),
  {
    slug: 'workflows', one: 'Workflow', many: 'Workflows',
    see: { workflow: staff },
    create: { body: { nameEn: 'W #', nameAr: 'و', key: 'matrix_#' }, expect: adminsAlone },
    update: { body: { description: 'x' }, expect: adminsAlone, many: adminsAlone },
    remove: {},
  },
  {
    slug: 'workflow-versions', one: 'WorkflowVersion', many: 'WorkflowVersions',
    see: { version: staff },
    create: { body: { workflow: ':workflow', number: '##', state: 'draft', definition: {} }, expect: adminsAlone },
    update: { of: 'draftVersion', body: { number: '##' }, expect: adminsAlone, many: adminsAlone },
    remove: {},
  },
  {
    slug: 'calendars', one: 'Calendar', many: 'Calendars',
    see: { calendar: staff },
    create: { body: { nameEn: 'Calendar #', nameAr: 'تقويم', key: 'matrix_#', content: oneDay }, expect: adminsAlone },
    update: { body: { nameEn: 'Renamed #' }, expect: adminsAlone, many: '401 403 403 403 403 405' },
    remove: { fresh: 'calendars', expect: adminsAlone, many: '401 403 403 403 403 405' },
    note: 'Editors see names and keys, not what stands in them. One at a time.',
  },
  {
    slug: 'api-keys', one: 'ApiKey', many: 'ApiKeys',
    see: { apiKey: adminsAlone },
    create: { body: { name: 'Key #', role: 'editor', owner: ':editor', expiresAt: inAMonth }, expect: adminsAlone },
    update: { body: { name: 'Renamed' }, expect: adminsAlone, many: adminsAlone },
    remove: { expect: adminsAlone, graphql: never },
    note: 'Deleting by REST revokes: the record stays. A program with a key may what its role and its owner both may.',
  },
  {
    slug: 'delegations', one: 'Delegation', many: 'Delegations',
    see: { delegation: '401 403 403 yes 404 yes' },
    create: { body: { to: ':colleague', startsAt: inAMonth, endsAt: inTwoMonths, reason: 'Leave #' }, expect: staff },
    update: { body: { reason: 'Changed' }, expect: '401 403 403 403 404 403', many: never },
    remove: { expect: '401 403 403 403 404 403', many: never },
    note: 'The one of the table was given by `editor` to `admin`. It is never changed or deleted, but ended (below).',
  },
  {
    slug: 'webhooks', one: 'Webhook', many: 'Webhooks',
    see: { webhook: adminsAlone },
    create: { body: { key: 'matrix_#', address: 'https://example.com/hook', active: true }, expect: adminsAlone },
    update: { body: { description: 'Described' }, expect: adminsAlone, many: adminsAlone },
    remove: {},
    note: 'The secret is told once, by the answer to the creation or renewal, and never read again.',
  },
  {
    slug: 'email-templates', one: 'EmailTemplate', many: 'EmailTemplates',
    see: { template: adminsAlone },
    create: { body: { key: 'own_matrix_#', name: 'Matrix' }, expect: adminsAlone },
    update: { body: { name: 'Renamed' }, expect: adminsAlone, many: adminsAlone },
    remove: { fresh: 'email-templates', expect: adminsAlone, many: adminsAlone },
    note: 'Those of the product are never deleted.',
  },
  {
    slug: 'notification-rules', one: 'NotificationRule', many: 'NotificationRules',
    see: { rule: adminsAlone },
    create: { body: { name: 'Rule #', events: ['overdue'], roles: ['admin'], channels: ['inApp'] }, expect: adminsAlone },
    update: { body: { name: 'Renamed' }, expect: adminsAlone, many: adminsAlone },
    remove: { fresh: 'notification-rules', expect: adminsAlone, many: adminsAlone },
  },
  {
    slug: 'qr-codes', one: 'QrCode', many: 'QrCodes',
    see: { qrCode: adminsAlone },
    create: { body: { code: 'matrix #', transaction: ':own', scans: 0 }, expect: never },
    update: { body: { scans: 1 } },
    remove: {},
  },
  {
    slug: 'audit-logs', one: 'AuditLog', many: 'AuditLogs',
    see: { auditEntry: adminsAlone },
    create: { body: { action: 'made up', outcome: 'done', actorKind: 'system' }, expect: never },
    update: { body: { action: 'other' } },
    remove: {},
  },
  {
    slug: 'payload-query-presets', one: 'PayloadQueryPreset', many: 'PayloadQueryPresets',
    see: { preset: '401 403 403 404 404 yes' },
    create: { body: { title: 'View #', relatedCollection: 'transactions', isShared: false }, expect: staff },
    update: { body: { title: 'Renamed' }, expect: '401 403 403 403 403 yes', many: '401 403 403 404 404 yes' },
    remove: { fresh: 'payload-query-presets', expect: '401 403 403 403 403 yes', many: '401 403 403 404 404 yes' },
    note: 'Saved views of lists: one that an admin keeps for themselves. The framework answers 403 to a change of what is hidden, and of what does not exist.',
  },
]
