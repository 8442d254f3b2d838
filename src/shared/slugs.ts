/** Every collection of the office, by its slug. Tables carry the same names with underscores. */
export const slugs = {
  users: 'users',
  transactions: 'transactions',
  types: 'transaction-types',
  categories: 'categories',
  departments: 'departments',
  comments: 'comments',
  attachments: 'attachments',
  workflows: 'workflows',
  workflowVersions: 'workflow-versions',
  calendars: 'calendars',
  history: 'transaction-history',
  notifications: 'notifications',
  audit: 'audit-logs',
  imports: 'imports',
  qrCodes: 'qr-codes',
  apiKeys: 'api-keys',
  delegations: 'delegations',
  webhooks: 'webhooks',
  emailTemplates: 'email-templates',
  notificationRules: 'notification-rules',
  reports: 'reports',
  reportDefinitions: 'report-definitions',
  reportTemplates: 'report-templates',
  reportSchedules: 'report-schedules',
} as const

export type CollectionSlugOf = (typeof slugs)[keyof typeof slugs]
