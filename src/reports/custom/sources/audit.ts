import { readable } from '../../../audit/storedEntry.ts'
import { roles } from '../../../shared/roles.ts'
import { slugs } from '../../../shared/slugs.ts'
import type { Source } from './field.ts'
import { choice, computed, person, plain } from './fieldMakers.ts'

/**
 * The audit log, for administrators alone. Addresses and browsers of people are stored encrypted, each by the key of its
 * person: they can be shown, not searched for or counted by.
 */
export const audit: Source = {
  slug: slugs.audit,
  table: 'audit_logs',
  rows: { en: 'Audit entries', ar: 'قيود التدقيق' },
  roles: ['admin'],
  date: 'at',
  reference: { sql: 's.id', joins: [] },
  usual: ['at', 'actor', 'action', 'outcome', 'entity', 'entityId', 'ip'],
  joins: {
    actor: 'left join users actor on actor.id = s.actor_id',
    behalf: 'left join users behalf on behalf.id = s.on_behalf_of_id',
  },
  open: readable,
  fields: {
    at: plain('moment', { en: 'Time', ar: 'الوقت' }, 's.created_at', 17),
    action: choice({ en: 'Action', ar: 'الإجراء' }, 's.action', 'actions', [], 24, { path: 'action', sortSql: () => 's.action' }),
    outcome: choice({ en: 'Outcome', ar: 'النتيجة' }, 's.outcome', 'outcomes', ['done', 'refused', 'failed'], 12, { path: 'outcome' }),
    actor: person({ en: 'By', ar: 'بواسطة' }, 's.actor_id', 'actor', 'people', { path: 'actor' }),
    actorKind: computed(
      'choice', { en: 'Kind of actor', ar: 'نوع الفاعل' }, () => `case when s.actor_kind = 'system' and s.actor_id is not null then 'person' else s.actor_kind end`, 14,
      { path: 'actorKind', choices: 'actorKinds' },
    ),
    actorRole: choice({ en: 'Role', ar: 'الدور' }, 's.actor_role', 'roles', roles, 14, { path: 'actorRole' }),
    onBehalfOf: person({ en: 'On behalf of', ar: 'نيابة عن' }, 's.on_behalf_of_id', 'behalf', 'people', { path: 'onBehalfOf' }),
    entity: choice({ en: 'Record kind', ar: 'نوع السجل' }, 's.entity', 'entities', [], 16, { path: 'entity', sortSql: () => 's.entity' }),
    entityId: plain('code', { en: 'Record', ar: 'رقم السجل' }, 's.entity_id', 14, { path: 'entityId' }),
    requestId: plain('code', { en: 'Request', ar: 'رقم الطلب' }, 's.request_id', 24, { path: 'requestId' }),
    ip: plain('code', { en: 'Address', ar: 'عنوان الشبكة' }, 's.ip', 18, { path: 'ip', shownOnly: true, sealed: true }),
    userAgent: plain('text', { en: 'Browser', ar: 'المتصفح' }, 's.user_agent', 40, { path: 'userAgent', shownOnly: true, sealed: true }),
  },
}
