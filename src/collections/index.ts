import type { CollectionConfig, CustomComponent } from 'payload'
import { slugs, type CollectionSlugOf } from '../shared/slugs.ts'
import { createApiKeysCollection } from './api-keys/index.ts'
import { createAttachmentsCollection } from './attachments/index.ts'
import { createAuditLogsCollection } from './audit-logs/index.ts'
import { createCalendarsCollection } from './calendars/index.ts'
import { createCategoriesCollection } from './categories/index.ts'
import { createCommentsCollection } from './comments/index.ts'
import { createDelegationsCollection } from './delegations/index.ts'
import { createDepartmentsCollection } from './departments/index.ts'
import { createEmailTemplatesCollection } from './email-templates/index.ts'
import { createImportsCollection } from './imports/index.ts'
import { createNotificationsCollection } from './notifications/index.ts'
import { createNotificationRulesCollection } from './notification-rules/index.ts'
import { applyOverride, type CollectionOverride } from './override.ts'
import { exportOfList } from '../endpoints/exportOfList.ts'
import { recordAccess } from '../endpoints/recordAccess.ts'
import { auditChanges, auditDeletion } from '../hooks/auditChanges.ts'
import { capPageSize } from '../hooks/capPageSize.ts'
import { hideFirst } from '../hooks/hideFirst.ts'
import { keepRecordFacts } from '../hooks/keepRecordFacts.ts'
import { refuseStrangeId } from '../hooks/refuseStrangeId.ts'
import { refuseStrangeQuery } from '../hooks/refuseStrangeQuery.ts'
import { refuseWrongShapes } from '../hooks/refuseWrongShapes.ts'
import { saveWhole } from '../hooks/saveWhole.ts'
import { createReportDefinitionsCollection } from './report-definitions/index.ts'
import { createReportSchedulesCollection } from './report-schedules/index.ts'
import { createReportTemplatesCollection } from './report-templates/index.ts'
import { createReportsCollection } from './reports/index.ts'
import { createQrCodesCollection } from './qr-codes/index.ts'
import { createTransactionHistoryCollection } from './transaction-history/index.ts'
import { createTransactionTypesCollection } from './transaction-types/index.ts'
import { createTransactionsCollection } from './transactions/index.ts'
import { createUsersCollection } from './users/index.ts'
import { createWebhooksCollection } from './webhooks/index.ts'
import { createWorkflowVersionsCollection } from './workflow-versions/index.ts'
import { createWorkflowsCollection } from './workflows/index.ts'

export type { CollectionOverride }
export type CollectionOverrides = Partial<Record<CollectionSlugOf, CollectionOverride>>

/** Every collection of the office, in the order the admin shows them, the consumer's overrides applied. */
export function createCollections(args: {
  secureCookies: boolean
  overrides: CollectionOverrides
}): CollectionConfig[] {
  const collections: Record<CollectionSlugOf, CollectionConfig> = {
    [slugs.transactions]: createTransactionsCollection(),
    [slugs.imports]: createImportsCollection(),
    [slugs.users]: createUsersCollection({ secureCookies: args.secureCookies }),
    [slugs.types]: createTransactionTypesCollection(),
    [slugs.categories]: createCategoriesCollection(),
    [slugs.departments]: createDepartmentsCollection(),
    [slugs.workflows]: createWorkflowsCollection(),
    [slugs.workflowVersions]: createWorkflowVersionsCollection(),
    [slugs.calendars]: createCalendarsCollection(),
    [slugs.comments]: createCommentsCollection(),
    [slugs.attachments]: createAttachmentsCollection(),
    [slugs.history]: createTransactionHistoryCollection(),
    [slugs.notifications]: createNotificationsCollection(),
    [slugs.reports]: createReportsCollection(),
    [slugs.reportDefinitions]: createReportDefinitionsCollection(),
    [slugs.reportSchedules]: createReportSchedulesCollection(),
    [slugs.reportTemplates]: createReportTemplatesCollection(),
    [slugs.delegations]: createDelegationsCollection(),
    [slugs.qrCodes]: createQrCodesCollection(),
    [slugs.apiKeys]: createApiKeysCollection(),
    [slugs.emailTemplates]: createEmailTemplatesCollection(),
    [slugs.notificationRules]: createNotificationRulesCollection(),
    [slugs.webhooks]: createWebhooksCollection(),
    [slugs.audit]: createAuditLogsCollection(),
  }
  return Object.entries(collections).map(([slug, collection]) =>
    applyOverride(args.overrides[slug as CollectionSlugOf], guarded(collection)),
  )
}

/** Collections whose changes are events, or that nobody changes by hand: they reach the audit trail by themselves. */
const tellsByItself = new Set<string>([
  slugs.transactions, slugs.imports, slugs.users, slugs.comments, slugs.attachments, slugs.history, slugs.notifications,
  slugs.qrCodes, slugs.reports, slugs.audit, slugs.apiKeys, slugs.delegations,
])

/** Collections whose lists have an export of their own, in the words of the office. */
const exportsByItself = new Set<string>([slugs.transactions, slugs.audit])

/**
 * What holds for every collection: strange ids and queries are refused, hidden records are unknown, pages are
 * capped, changes are audited, whatever part of them somebody wants to see, and its list can be taken away as a file.
 */
function guarded(collection: CollectionConfig): CollectionConfig {
  // Transactions are looked for, with the caller's rights, by the hook that locks them, and refuse such fields by name.
  const ofOthers = collection.slug === slugs.transactions ? [] : [hideFirst, keepRecordFacts]
  const beforeOperation = [
    refuseStrangeId, refuseStrangeQuery, refuseWrongShapes, ...ofOthers, capPageSize, saveWhole, ...(collection.hooks?.beforeOperation ?? []),
  ]
  const exported = exportsByItself.has(collection.slug) ? [] : [exportOfList(collection)]
  const endpoints = [recordAccess(collection.slug as CollectionSlugOf), ...exported, ...(collection.endpoints || [])]
  const audit = tellsByItself.has(collection.slug)
    ? {}
    : {
        afterChange: [...(collection.hooks?.afterChange ?? []), auditChanges],
        afterDelete: [...(collection.hooks?.afterDelete ?? []), auditDeletion],
      }
  const admin = { ...collection.admin, components: { ...collection.admin?.components, beforeListTable: toolsOf(collection) } }
  const hooks = { ...collection.hooks, beforeOperation, ...audit }
  // Which hooks are the product's own: a collection that has others was extended (see transactions/columns.ts).
  return { ...collection, admin, endpoints, hooks, custom: { ...collection.custom, ownHooks: { ...hooks } } }
}

/** What stands above the table of its list: its own tools, which have the export among them, or the export alone. */
function toolsOf({ slug, admin }: CollectionConfig): CustomComponent[] {
  const own = admin?.components?.beforeListTable ?? []
  return own.length > 0 || exportsByItself.has(slug) ? own : ['mdc-tracker/rsc#ExportOfList']
}
