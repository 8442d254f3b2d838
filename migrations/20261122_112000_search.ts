import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Searching in the texts of transactions, and the indexes of their lists. docs/performance.md says what was measured.
 *
 * The words of a transaction stand in a table of their own: a status change then touches neither them nor their index.
 * Triggers keep them right whoever writes, once per statement, so that an import of 100,000 rows pays for one.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create extension if not exists pg_trgm;

    -- Mirrors fold() of src/shared/fold.ts, whose comment explains each step; a test holds the two together. The tables
    -- are those of foldTables. Plain ASCII takes a short way. Two letters are replaced one by one, and the rare ones
    -- only where there is one: translate() takes time by the length of its tables for every character.
    create function fold_text(t text) returns text language plpgsql immutable strict parallel safe as $$
    declare
      f text;
    begin
      if octet_length(t) = length(t) then
        return btrim(regexp_replace(lower(t collate "C"), '[^a-z0-9]+', ' ', 'g'), ' ');
      end if;
      f := lower(normalize(t, NFKD) collate "pg_unicode_fast");
      f := regexp_replace(f, '[\\u0300-\\u036f\\u0483-\\u0487\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f\\u3099\\u309a\\ufe00-\\ufe0f\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed\\u0621\\u0640\\u00ad\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]', '', 'g');
      f := replace(replace(f, 'ة', 'ه'), 'ى', 'ي');
      if f ~ '[ٱکیېہھەۃ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹ςıøłđħ]' then
        f := translate(f, 'ٱکیېہھەۃ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹ςıøłđħ', 'اكييهههه01234567890123456789σioldh');
      end if;
      return btrim(regexp_replace(f, '[^[:alnum:]]+' collate "pg_unicode_fast", ' ', 'g'), ' ');
    end $$;

    create table transaction_search (
      transaction_id integer primary key,
      -- Weight A: the numbers of the transaction; B: client and title; D: type, tags, description.
      vector tsvector not null
    );

    -- A number is found with and without its leading zeros, a client's reference also in one piece (ahj7781).
    -- The type comes folded: its Arabic name would send every English description the long way.
    create function search_vector(reference text, external_reference text, names text, type_words text, rest text)
    returns tsvector language plpgsql immutable parallel safe as $$
    declare
      own text := translate(lower(coalesce(reference, '')), '-', ' ');
      theirs text := coalesce(fold_text(external_reference), '');
    begin
      return setweight(to_tsvector('pg_catalog.simple', own || ' ' || theirs || ' ' || replace(theirs, ' ', '') || ' '
          || regexp_replace(own || ' ' || theirs, '(^| )0+([1-9])', '\\1\\2', 'g')), 'A')
        || setweight(to_tsvector('pg_catalog.simple', coalesce(fold_text(names), '')), 'B')
        || to_tsvector('pg_catalog.simple', coalesce(type_words, '') || ' ' || coalesce(fold_text(rest), ''));
    end $$;

    create function index_transactions(ids integer[]) returns void language sql as $$
      with types as materialized (
        select id, fold_text(name_en || ' ' || name_ar) as words from transaction_types
        where id in (select type_id from transactions where id = any(ids))
      )
      insert into transaction_search (transaction_id, vector)
      select t.id, search_vector(t.reference, t.external_reference, concat_ws(' ', t.client_name, t.title), types.words,
        concat_ws(' ', tags.words, t.description))
      from transactions t
        left join types on types.id = t.type_id
        left join lateral (select string_agg(text, ' ') as words from transactions_texts
          where parent_id = t.id and path = 'tags') tags on true
      where t.id = any(ids)
      order by t.id
      on conflict (transaction_id) do update set vector = excluded.vector
    $$;

    -- New rows have no tags yet: Payload and the import write these after the row, and that is noticed below. Payload
    -- updates by an insert that finds the row there already: it fires this too, with no new rows.
    create function search_transactions_inserted() returns trigger language plpgsql as $$
    begin
      if not exists (select from new_rows) then
        return null;
      end if;
      with types as materialized (
        select id, fold_text(name_en || ' ' || name_ar) as words from transaction_types
        where id in (select type_id from new_rows)
      )
      insert into transaction_search (transaction_id, vector)
      select t.id, search_vector(t.reference, t.external_reference, concat_ws(' ', t.client_name, t.title), types.words, t.description)
      from new_rows t left join types on types.id = t.type_id;
      return null;
    end $$;
    create trigger search_inserted after insert on transactions referencing new table as new_rows
      for each statement execute function search_transactions_inserted();

    create function search_transactions_updated() returns trigger language plpgsql as $$
    declare
      ids integer[];
    begin
      select array_agg(n.id) into ids from new_rows n join old_rows o on o.id = n.id
      where (n.reference, n.external_reference, n.client_name, n.title, n.type_id, n.description)
        is distinct from (o.reference, o.external_reference, o.client_name, o.title, o.type_id, o.description);
      if ids is not null then
        perform index_transactions(ids);
      end if;
      return null;
    end $$;
    create trigger search_updated after update on transactions referencing old table as old_rows new table as new_rows
      for each statement execute function search_transactions_updated();

    create function search_transactions_deleted() returns trigger language plpgsql as $$
    begin
      delete from transaction_search where transaction_id in (select id from old_rows);
      return null;
    end $$;
    create trigger search_deleted after delete on transactions referencing old table as old_rows
      for each statement execute function search_transactions_deleted();

    create function search_tags_changed() returns trigger language plpgsql as $$
    declare
      ids integer[];
    begin
      select array_agg(distinct parent_id) into ids from rows where path = 'tags';
      if ids is not null then
        perform index_transactions(ids);
      end if;
      return null;
    end $$;
    create trigger search_tags_inserted after insert on transactions_texts referencing new table as rows
      for each statement execute function search_tags_changed();
    create trigger search_tags_updated after update on transactions_texts referencing new table as rows
      for each statement execute function search_tags_changed();
    create trigger search_tags_deleted after delete on transactions_texts referencing old table as rows
      for each statement execute function search_tags_changed();
    create index transactions_texts_parent on transactions_texts (parent_id);

    -- Locks the transactions first: somebody who is just editing one would else be overwritten with what it was.
    create function search_type_renamed() returns trigger language plpgsql as $$
    declare
      ids integer[];
    begin
      select array_agg(id) into ids from
        (select id from transactions where type_id = new.id order by id for no key update) locked;
      if ids is not null then
        perform index_transactions(ids);
      end if;
      return null;
    end $$;
    create trigger search_type_renamed after update on transaction_types for each row
      when ((old.name_en, old.name_ar) is distinct from (new.name_en, new.name_ar))
      execute function search_type_renamed();

    -- Every word that was ever searchable, for typing mistakes. Learnt later by a job, never by the writers themselves:
    -- two of them would wait for each other's words.
    create table search_words (
      word text collate "C" primary key,
      uses bigint not null default 1
    );
    -- Words that hold another one inside, and such that look like it. The usual likeness (0.3) would miss short words
    -- with two letters swapped.
    create function search_words_like(asked text) returns table (word text, uses bigint, holds boolean)
    language sql stable set pg_trgm.similarity_threshold = 0.15 as $$
      (select w.word, w.uses, true from search_words w
       where length(asked) >= 4 and w.word like '%' || asked || '%' and w.word <> asked limit 10)
      union all
      (select w.word, w.uses, false from search_words w
       where w.word % asked and asked !~ '[0-9]' and w.word !~ '[0-9]' and abs(length(w.word) - length(asked)) <= 2
       order by similarity(w.word, asked) desc, w.uses desc limit 30)
    $$;
    create table search_words_due (transaction_id integer not null);
    create function search_words_fall_due() returns trigger language plpgsql as $$
    begin
      if not exists (select from new_rows) then
        return null;
      end if;
      insert into search_words_due select transaction_id from new_rows;
      -- A renamed type changes what is found although no transaction is written: see rememberedCount.
      perform nextval('transactions_changes');
      return null;
    end $$;
    create trigger search_words_inserted after insert on transaction_search referencing new table as new_rows
      for each statement execute function search_words_fall_due();
    create trigger search_words_updated after update on transaction_search referencing new table as new_rows
      for each statement execute function search_words_fall_due();

    select index_transactions(array_agg(id)) from transactions;

    -- A search has to read what waits in the pending list, row by row: therefore a short one.
    create index transaction_search_vector on transaction_search using gin (vector) with (gin_pending_list_limit = 512);
    create index search_words_trigrams on search_words using gin (word gin_trgm_ops);
    create index search_words_letters on search_words using gin (word gin_trgm_ops) where word !~ '[0-9]';
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop trigger search_type_renamed on transaction_types;
    drop index transactions_texts_parent;
    drop trigger search_tags_deleted on transactions_texts;
    drop trigger search_tags_updated on transactions_texts;
    drop trigger search_tags_inserted on transactions_texts;
    drop trigger search_deleted on transactions;
    drop trigger search_updated on transactions;
    drop trigger search_inserted on transactions;
    drop table transaction_search, search_words_due, search_words;
    drop function search_words_like, search_words_fall_due, search_type_renamed, search_tags_changed, search_transactions_deleted,
      search_transactions_updated, search_transactions_inserted, index_transactions, search_vector, fold_text;
  `)
}
