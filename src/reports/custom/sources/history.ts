import { slugs } from '../../../shared/slugs.ts'
import type { Source } from './field.ts'
import { choice, computed, person, plain } from './fieldMakers.ts'
import { roles } from '../../../shared/roles.ts'
import { fieldsOfTransaction, joinsOfTransaction } from './transactions.ts'

const state = (label: { en: string; ar: string }, column: string) => ({
  ...choice(label, column, 'statuses', [], 16),
  sortSql: ({ place, statuses }: Parameters<NonNullable<Source['fields'][string]['sortSql']>>[0]) => `array_position(${place(statuses)}::text[], ${column}::text)`,
})

/** Every step (docs/analytics.md) of a transaction the reader may see; clients are told no internal ones. */
export const history: Source = {
  slug: slugs.history,
  table: 'transaction_history',
  rows: { en: 'Status changes', ar: 'تغييرات الحالة' },
  roles: ['client', 'editor', 'admin'],
  date: 'at',
  transaction: 'transaction',
  customFields: 't',
  only: { event: { in: ['statusChanged', 'workflowMigrated'] } },
  onlySql: 't.deleted_at is null and is_step(s.event, s."from", s."to", s.deed)',
  always: ['t'],
  reference: { sql: 't.reference', joins: [] },
  usual: ['externalReference', 'reference', 'at', 'from', 'to', 'actor', 'reason'],
  joins: {
    t: 'join transactions t on t.id = s.transaction_id',
    ...joinsOfTransaction('t'),
    actor: 'left join users actor on actor.id = s.actor_id',
  },
  fields: {
    at: plain('moment', { en: 'When', ar: 'التاريخ' }, 's.created_at', 17),
    from: state({ en: 'From', ar: 'من' }, 's."from"'),
    to: state({ en: 'To', ar: 'إلى' }, 's."to"'),
    actor: person({ en: 'By', ar: 'بواسطة' }, 's.actor_id', 'actor', 'people', { path: 'actor', ofHouse: true }),
    actorRole: choice({ en: 'Role', ar: 'الدور' }, 's.actor_role', 'roles', roles, 14, { path: 'actorRole' }),
    reason: plain('text', { en: 'Reason', ar: 'السبب' }, 's.reason', 40, { path: 'reason', shownOnly: true }),
    // Of a step in a history that is older than its transaction nobody knows how long the first state had lasted.
    hoursBefore: computed(
      'hours', { en: 'Hours in the former status', ar: 'الساعات في الحالة السابقة' },
      () => 'round((extract(epoch from s.created_at - s.since) / 3600)::numeric, 2)', 14,
    ),
    ...fieldsOfTransaction('t'),
  },
}
