import { slugs } from '../../../shared/slugs.ts'
import type { Source } from './field.ts'
import { choice, computed, person, plain, staff } from './fieldMakers.ts'
import { roles } from '../../../shared/roles.ts'
import { fieldsOfTransaction, joinsOfTransaction } from './transactions.ts'

const state = (label: { en: string; ar: string }, column: string) => ({
  ...choice(label, column, 'statuses', [], 16),
  sortSql: ({ place, statuses }: Parameters<NonNullable<Source['fields'][string]['sortSql']>>[0]) => `array_position(${place(statuses)}::text[], ${column}::text)`,
})

/** Every change of state on the timeline of a transaction the reader may see; of clients' own without internal ones. */
export const history: Source = {
  slug: slugs.history,
  table: 'transaction_history',
  rows: { en: 'Status changes', ar: 'تغييرات الحالة' },
  roles: ['client', 'editor', 'admin'],
  date: 'at',
  transaction: 'transaction',
  only: { event: { equals: 'statusChanged' } },
  onlySql: 't.deleted_at is null',
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
    actor: person({ en: 'By', ar: 'بواسطة' }, 's.actor_id', 'actor', 'people', { path: 'actor', roles: staff }),
    actorRole: choice({ en: 'Role', ar: 'الدور' }, 's.actor_role', 'roles', roles, 14, { path: 'actorRole' }),
    reason: plain('text', { en: 'Reason', ar: 'السبب' }, 's.reason', 40, { path: 'reason', shownOnly: true }),
    // Work that an import recorded is older than its record: how long its first state lasted nobody knows.
    hoursBefore: computed(
      'hours', { en: 'Hours in the former status', ar: 'الساعات في الحالة السابقة' },
      () => `(select case when s.created_at >= begun.at then round((extract(epoch from s.created_at - begun.at) / 3600)::numeric, 2) end
        from (select coalesce((select p.created_at from transaction_history p
          where p.transaction_id = s.transaction_id and p.event = 'statusChanged' and (p.created_at, p.id) < (s.created_at, s.id)
          order by p.created_at desc, p.id desc limit 1), t.created_at) as at) begun)`, 14,
    ),
    ...fieldsOfTransaction('t'),
  },
}
