/**
 * Lifts the limits for one benchmark: its few accounts ask as often as a whole office would. Everything is still
 * counted, so what counting costs is in the figures.
 */
export async function liftLimits(sql: (text: string, values: unknown[]) => Promise<unknown>): Promise<void> {
  const limits = {
    signedIn: 10_000_000, anonymous: 10_000_000, bulk: 100_000, signInPerAccount: 100_000, signInPerAddress: 100_000,
    registration: 100_000, passwordResetPerAccount: 100_000, passwordResetPerAddress: 100_000,
  }
  await sql(
    `with changed as (
       update settings set "values" = coalesce("values", '{}'::jsonb) || jsonb_build_object('limits', $1::jsonb) returning id
     )
     insert into settings ("values") select jsonb_build_object('limits', $1::jsonb) where not exists (select 1 from changed)`,
    [JSON.stringify(limits)],
  )
}
