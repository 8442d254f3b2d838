import type { JobHandler } from '../../platform/queue.ts'
import { sqlOnPool } from '../../platform/tx.ts'

const batch = 5000

/**
 * Learns the words of transactions written since the last time, some thousands at once. Numbers alone are left out:
 * they are found as they are, and not misspelt. Two workers share the work: neither waits for rows of the other, and
 * both write words in the same order.
 */
export const learnWordsHandler: JobHandler<{ occurrence: string }> = async ({ payload, signal }) => {
  for (let taken = batch; taken === batch && !signal.aborted; ) {
    const [row] = await sqlOnPool(payload)<{ taken: number }>(
      `with due as (
         delete from search_words_due where ctid in (select ctid from search_words_due limit $1 for update skip locked)
         returning transaction_id
       ), learnt as (
         insert into search_words (word, uses)
         select word, count(*) from (select distinct transaction_id from due) d
           join transaction_search using (transaction_id), unnest(tsvector_to_array(vector)) word
         where length(word) between 3 and 40 and word !~ '^[0-9]+$'
         group by word order by word
         on conflict (word) do update set uses = search_words.uses + excluded.uses
       )
       select count(*)::int as taken from due`,
      [batch],
    )
    taken = row?.taken ?? 0
  }
}
