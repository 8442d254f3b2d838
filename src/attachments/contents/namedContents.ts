import type { Client } from 'pg'

/** A content that files name; `size` in bytes, `created` an ISO text, `references` how many files, deleted ones included. */
export type NamedContent = { sha256: string; size: number; created: string; references: number }

const portion = 1_000

/**
 * The contents that must be there: every one that a file names which has not given up its content, by digest. Read in
 * portions with plain SQL, so that neither the whole product nor a long tx is needed to check a backup.
 */
export async function* namedContents(client: Client): AsyncIterable<NamedContent> {
  for (let after = ''; ; ) {
    const { rows } = await client.query<{ sha256: string; size: string; created: Date; references: string }>(
      `select file.sha256, max(file.size)::bigint as size, min(coalesce(content.created_at, file.created_at)) as created, count(*) as references
       from attachments as file left join file_contents as content on content.sha256 = file.sha256
       where file.purged_at is null and file.sha256 > $1 group by file.sha256 order by file.sha256 limit ${portion}`,
      [after],
    )
    for (const row of rows) {
      yield { sha256: row.sha256, size: Number(row.size), created: row.created.toISOString(), references: Number(row.references) }
    }
    if (rows.length < portion) return
    after = rows.at(-1)!.sha256
  }
}

/** Whether a file still names a content: the sweep may have been quicker than the check. */
export async function stillNamed(client: Client, sha256: string): Promise<boolean> {
  const { rowCount } = await client.query('select 1 from attachments where sha256 = $1 and purged_at is null limit 1', [sha256])
  return rowCount === 1
}
