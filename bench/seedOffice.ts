import type { Client } from 'pg'

const latinNames = [
  'Al Noor', 'Desert Wind', 'Rock Clinic', 'Blue Harbour', 'Najd', 'Golden Sands', 'Red Sea', 'Palm Grove', 'Oasis',
  'Falcon', 'Jasmine', 'Crescent', 'Summit', 'Horizon', 'Pearl', 'Granite', 'Cedar', 'Wadi', 'Citadel', 'Beacon',
]
const latinKinds = ['Development', 'Logistics', 'Contracting', 'Holding', 'Hospitals', 'Schools', 'Properties', 'Industries', 'Hotels', 'Trading']
const arabicNames = ['النور', 'البناء الحديث', 'الياسمين', 'الرياض', 'الأفق', 'القمة', 'الواحة', 'الصقر', 'اللؤلؤة', 'النخيل']
const arabicKinds = ['للتطوير', 'للمقاولات', 'القابضة', 'للاستثمار', 'التجارية', 'العقارية', 'الصناعية', 'للفنادق']
const latinWorks = [
  'Villa', 'Tower', 'Warehouse', 'School', 'Clinic', 'Mosque', 'Bridge', 'Parking', 'Factory', 'Compound', 'Mall', 'Hotel',
]
const latinTopics = [
  'structural drawings', 'approval of façade', 'fire exits', 'parking layout', 'change of use', 'foundation plan',
  'electrical load', 'drainage network', 'site survey', 'building permit', 'soil report', 'safety plan',
]
const arabicTopics = [
  'مخططات إنشائية', 'اعتماد الواجهة', 'مخارج الطوارئ', 'مخطط المواقف', 'تغيير الاستخدام', 'رخصة بناء',
  'تقرير التربة', 'شبكة الصرف', 'أحمال الكهرباء', 'خطة السلامة',
]
const latinSentences = [
  'Second submission after the comments on the foundation plan.', 'The municipality asks for a revision of the drawings.',
  'Waiting for the visit of the civil defence.', 'Complete set of documents, ready for review.',
  'The owner wants the work to begin before the summer.', 'Sheets are missing and were requested from the contractor.',
  'Approved in principle, with remarks of the consultant.', 'Fees are paid and the receipt is attached.',
]
const arabicSentences = [
  'تقديم ثانٍ بعد ملاحظات الأمانة على المخطط.', 'بانتظار زيارة الدفاع المدني للموقع.', 'المستندات مكتملة وجاهزة للمراجعة.',
  'طلب المالك البدء قبل الصيف.', 'لوحات ناقصة طُلبت من المقاول.', 'اعتماد مبدئي مع ملاحظات الاستشاري.',
]

/**
 * An office's years of work, in one statement: two thirds in English, one third in Arabic, every status and priority,
 * some 240 client accounts and 50 staff. The same numbers give the same rows.
 */
export async function seedWork(client: Client, rows: number): Promise<void> {
  await client.query(`
    insert into users (name, role, status, locale, email, company)
    select 'Client ' || i, 'client', 'active', 'en', 'client' || i || '@bench.example', 'Company ' || i
    from generate_series(1, 240) i
    on conflict (email) do nothing`)
  await client.query(`
    insert into users (name, role, status, locale, email)
    select 'Editor ' || i, 'editor', 'active', 'en', 'editor' || i || '@bench.example' from generate_series(1, 50) i
    on conflict (email) do nothing`)
  await client.query(
    `with pool as materialized (
       select array(select id from users where role = 'client' order by id) as clients,
         array(select id from users where role = 'editor' order by id) as editors,
         array(select id from transaction_types order by id) as types,
         array(select id from categories order by id) as categories,
         array(select id from departments order by id) as departments
     ), counter as (
       insert into reference_counters (year, last) values (extract(year from now())::int, $1)
       on conflict (year) do update set last = reference_counters.last + excluded.last
       returning year, last
     )
     insert into transactions (external_reference, title, client_name, client_id, type_id, category_id, description, project_id,
       reference, status, priority, assigned_to_id, department_id, due_date, created_by_id, workflow_id, workflow_version_id,
       state_kind, status_changed_at, created_at, updated_at)
     select 'EXT-' || (700000 + i),
       case when h % 3 > 0 then pick($2, h) || ' ' || (h % 400) || ', ' || pick($3, h / 7) else pick($4, h) || ' ' || (h % 400) end,
       case when h % 3 > 0 then pick($5, h / 3) || ' ' || pick($6, h / 11) || ' ' || (h / 13 % 40)
         else 'شركة ' || pick($7, h / 5) || ' ' || pick($8, h / 17) || ' ' || (h / 13 % 40) end,
       case when h % 4 = 0 then pool.clients[1 + h % cardinality(pool.clients)] end,
       pool.types[1 + h % cardinality(pool.types)],
       pool.categories[1 + h / 3 % cardinality(pool.categories)],
       case when h % 3 > 0 then pick($9, h / 19) || ' ' || pick($9, h / 23) else pick($10, h / 19) || ' ' || pick($10, h / 29) end,
       'P-' || (h % 900),
       'TRX-' || counter.year || '-' || lpad((counter.last - $1 + i)::text, greatest(5, length((counter.last - $1 + i)::text)), '0'),
       state.key, (array['low','normal','normal','normal','high','urgent'])[1 + h / 31 % 6]::enum_transactions_priority,
       case when h % 5 > 0 then pool.editors[1 + h / 37 % cardinality(pool.editors)] end,
       pool.departments[1 + h / 41 % cardinality(pool.departments)],
       case when h % 10 > 0 then date_trunc('day', now()) + interval '12 hours' + ((h / 43 % 400) - 330) * interval '1 day' end,
       pool.editors[1 + h / 47 % cardinality(pool.editors)],
       w.id, w.published_version_id, state.kind::enum_transactions_state_kind, moment, moment, moment + (h % 20) * interval '1 hour'
     from pool, counter, workflows w, generate_series(1, $1::int) i,
       lateral (select abs(hashint4(i)::bigint) % 1000000007 as h) hashed,
       lateral (select now() - ($1 - i) * interval '8 minutes' as moment) made,
       lateral (select (array['draft','submitted','under_review','approved','in_progress','completed','completed','completed',
           'completed','completed','on_hold','cancelled'])[1 + h / 53 % 12] as key,
         (array['initial','normal','normal','normal','normal','final','final','final','final','final','waiting','final'])[1 + h / 53 % 12] as kind) state
     where w.key = 'default'
     order by i`.replace(/pick\((\$\d+), ([^()]+)\)/g, '($1::text[])[1 + ($2) % cardinality($1::text[])]'),
    [rows, latinWorks, latinTopics, arabicTopics, latinNames, latinKinds, arabicNames, arabicKinds, latinSentences, arabicSentences],
  )
  await client.query(`
    insert into transaction_history (transaction_id, event, actor_id, actor_role, "to", internal, data, created_at, updated_at)
    select id, 'transactionCreated', created_by_id, 'editor', null, false,
      jsonb_build_object('type', 'transactionCreated', 'transactionId', id, 'reference', reference, 'source', 'import', 'at', created_at,
        'by', jsonb_build_object('id', created_by_id, 'role', 'editor')),
      created_at, created_at
    from transactions t where not exists (select from transaction_history where transaction_id = t.id)`)
  await client.query('vacuum analyze')
}
