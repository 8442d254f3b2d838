import type { Sql } from '../platform/tx.ts'
import { withNames } from '../shared/richText/mentionsIn.ts'
import { plainTextOf } from '../shared/richText/plainTextOf.ts'
import { readRichText } from '../shared/richText/readRichText.ts'

/**
 * Calls somebody `name` wherever the office wrote theirs into a comment because they were mentioned: in the formatted
 * words, the plain ones made of them, and what was said before an edit. What others typed by themselves stays said.
 */
export async function forgetMentions(sql: Sql, id: number, name: string): Promise<void> {
  for (const table of ['comments', 'comment_edits']) {
    const mentioning = await sql<{ id: string; body: unknown }>(
      `select id::text, body from ${table}
       where jsonb_path_exists(body, '$.** ? (@.type == "mention" && @.user == $id)', jsonb_build_object('id', $1::int))
       order by id for no key update`,
      [id],
    )
    for (const { id: row, body } of mentioning) {
      const { state } = readRichText(body)
      if (!state) continue
      const renamed = withNames(state, new Map([[id, name]]))
      const values = [row, JSON.stringify(renamed), plainTextOf(renamed).trim()]
      await sql(`update ${table} set body = $2::jsonb, text = $3 where id = $1::bigint`, values)
    }
  }
}
