/**
 * Every row that names a content, as SQL for a `from`: files that have not given theirs up, reports that are kept with
 * their lists. Whoever stores contents of another kind adds it here first: what is not here is removed after a day.
 * A size of null is the one that `file_contents` knows.
 */
export const contentReferences = `(
  select sha256, size, created_at from attachments where purged_at is null
  union all select sha256, size, created_at from reports where sha256 is not null and file_name is not null
  union all select manifest, null, created_at from reports where manifest is not null and file_name is not null)`
