/**
 * Notices and deliveries of one moment, by one statement. A person who is several things to a transaction hears it once,
 * in the words for what is special to them. Who stands in for those asked is found as `workflows/mandateOf` has it:
 * directly, or handed on while each is away; what comes through the submitter counts for nothing.
 */
export const planInsert = `with recursive line as materialized (
    select line.*, t.created_by_id, t.assigned_to_id, t.client_id, t.submitted_by_id, t.department_id
    from jsonb_to_recordset($1::jsonb) as line (
      key text, event text, choice text, transaction int, import int, data jsonb, at timestamptz, by int,
      recipients text[], named jsonb, asked int[], house boolean, channels text[], critical boolean, template text, words jsonb, choices jsonb)
    left join transactions t on t.id = line.transaction
  ), notice as (
    insert into notices (key, event, transaction_id, data, at)
    select key, event, transaction, data, at from line
    on conflict (key) do nothing
    returning id, key
  ), hands (key, id) as (
    select line.key, asked.id from line, unnest(line.asked) as asked (id)
    union
    select hands.key, d.to_id from hands join line on line.key = hands.key
      join delegations d on d.from_id = hands.id
        and d.from_id is distinct from coalesce(line.submitted_by_id, line.created_by_id)
        and d.starts_at <= now() and least(d.ends_at, d.ended_at) > now()
      join users giver on giver.id = d.from_id and giver.status = 'active'
      join users taker on taker.id = d.to_id and taker.role <> 'client'
  ), concerned as (
    select distinct on (line.key, part.person)
      line.key, coalesce(line.choices->>part.relation, line.choice) as choice, line.by, line.house, line.channels, line.critical, part.person,
      coalesce(line.words->>part.relation, line.template) as template
    from line cross join lateral (
      values ('creator', line.created_by_id), ('assignee', line.assigned_to_id), ('client', line.client_id), ('submitter', line.submitted_by_id)
      union all select named."as", named.id from jsonb_to_recordset(line.named) as named ("as" text, id int)
      union all select 'asked', hands.id from hands where hands.key = line.key
      union all select 'starter', i.created_by_id from imports i where i.id = line.import
      union all select 'admins', u.id from users u where 'admins' = any(line.recipients) and u.role = 'admin'
      union all select 'department', member.parent_id from users_rels member
        where 'department' = any(line.recipients) and line.assigned_to_id is null
          and member.path = 'departments' and member.departments_id = line.department_id
    ) as part (relation, person)
    where part.relation = any(line.recipients)
    order by line.key, part.person, line.words ? part.relation desc
  )
  insert into deliveries (notice_id, channel, recipient_id, template, critical, sent_to, domain)
  select notice.id, channel, person.id, concerned.template, concerned.critical,
    case when channel = 'email' then person.email end, case when channel = 'email' then coalesce(lower(substring(person.email from '@([^@]*)$')), '') end
  from concerned
  join notice on notice.key = concerned.key
  -- One by one, by their number: a plan for any number of people would read thousands of clients for ten.
  cross join lateral (select u.id, u.role, u.status, u.email from users u where u.id = concerned.person offset 0) as person
  left join lateral (select p.* from notification_preferences p where p.user_id = person.id offset 0) as chosen on true
  cross join unnest(concerned.channels) as channel
  where person.status = 'active' and (person.id is distinct from concerned.by or chosen.own_acts)
    and not (concerned.house and person.role = 'client')
    and (concerned.critical or (
      chosen.events #>> array[concerned.choice, channel] is distinct from 'false'
      and not (channel = 'email' and coalesce(chosen.no_mail, false))))`
