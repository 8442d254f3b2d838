import { seal } from '../../../src/audit/seal.ts'
import type { Office } from '../../helpers/office.ts'

/**
 * Seals everything that was written. PostgreSQL counts txs of all its databases together, so a tx of another test file
 * may hold the sealing back for a moment.
 */
export async function sealAll(office: Office): Promise<void> {
  const unsealed = `select 1 from audit_logs where id > coalesce((select coalesce(until_id, after_id) from audit_batches order by id desc limit 1), 0)
    and xid >= coalesce((select case when until_id is null then xid_upto else '0'::xid8 end from audit_batches order by id desc limit 1), '0'::xid8) limit 1`
  do await seal(office.payload)
  while ((await office.sql(unsealed)).length > 0)
}
