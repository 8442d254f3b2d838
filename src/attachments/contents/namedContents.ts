import type { Client } from 'pg'
import { contentReferences } from './contentReferences.ts'

/** A content that files name; `size` in bytes, `created` an ISO text, `references` how many files and reports, deleted files included. */
export type NamedContent = { sha256: string; size: number; created: string; references: number }

const portion = 1_000

/**
 * The contents that must be there: every one that a file or a report names, by digest. Read in
 * portions with plain SQL, so that neither the whole product nor a long tx is needed to check a backup.
 */
export async function* namedContents(client: Client): AsyncIterable<NamedContent> {
  for (let after = ''; ; ) {
    const { rows } = await client.query<{ sha256: string; size: string; created: Date; references: string }>(
      `select file.sha256, max(coalesce(file.size, content.size))::bigint as size, min(coalesce(content.created_at, file.created_at)) as created,
         count(*) as references
       from ${contentReferences} as file left join file_contents as content on content.sha256 = file.sha256
       where file.sha256 > $1 group by file.sha256 order by file.sha256 limit ${portion}`,
      [after],
    )
    for (const row of rows) {
      yield { sha256: row.sha256, size: Number(row.size), created: row.created.toISOString(), references: Number(row.references) }
    }
    if (rows.length < portion) return
    after = rows.at(-1)!.sha256
  }
}

/** Whether anything still names a content: the sweep may have been quicker than the check. */
export async function stillNamed(client: Client, sha256: string): Promise<boolean> {
  const { rowCount } = await client.query(`select 1 from ${contentReferences} as named where sha256 = $1 limit 1`, [sha256])
  return rowCount === 1
}
