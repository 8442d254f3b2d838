import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../platform/tx.ts'
import type { Role } from '../../shared/roles.ts'
import type { Locale } from '../../shared/text.ts'
import { sources } from '../custom/sources/index.ts'
import { reports } from '../index.ts'
import type { ReportSource } from '../reportTypes.ts'
import type { Schedule } from './schedule.ts'

export type Recipient = { id: number; language: Locale }

/**
 * Who gets a report now: the people named and everybody in the roles named, each once, as they are at this moment -
 * active, in a role whose report it is - with the language they read.
 */
export async function recipientsOf(req: PayloadRequest, { report, definition, people, roles }: Schedule): Promise<Recipient[]> {
  const admitted = report === 'custom' ? await rolesOfDefinition(req, definition) : reports[report].roles
  return sqlOf(req)<Recipient>(
    `select id, locale::text as language from users
     where status = 'active' and role::text = any($3::text[]) and (id = any($1::int[]) or role::text = any($2::text[])) order by id`,
    [people, roles, admitted],
  )
}

async function rolesOfDefinition(req: PayloadRequest, id: number | null): Promise<readonly Role[]> {
  const [built] = await sqlOf(req)<{ source: ReportSource }>('select source from report_definitions where id = $1', [id])
  return built ? sources[built.source].roles : []
}
