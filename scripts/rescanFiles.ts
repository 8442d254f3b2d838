import { parseArgs } from 'node:util'
import { createLocalReq, getPayload } from 'payload'
import config from '../payload.config.ts'
import { askRescan, type RescanScope } from '../src/attachments/scan/askRescan.ts'
import { scannerAddress } from '../src/attachments/scan/scanning.ts'
import { nudgeScan } from '../src/attachments/scan/wakeScan.ts'
import { askVersion } from '../src/platform/clamd/clamd.ts'
import { closePayload } from '../src/platform/closePayload.ts'

/**
 * `npm run files:rescan`: has files scanned once more that older signatures found clean (`-- --older-than-signatures`, the
 * default), all of them (`-- --all`), or those brought since a day (`-- --since 2026-11-01`). They stay open meanwhile.
 * Workers do it in the background. Exit codes: 0 marked, 1 not possible now, 2 wrong words.
 */
const usage = 'npm run files:rescan [-- --all | --older-than-signatures | --since <date>]'

const choiceOf = (): 'all' | 'outdated' | Date | null => {
  try {
    const { values } = parseArgs({ options: { all: { type: 'boolean' }, 'older-than-signatures': { type: 'boolean' }, since: { type: 'string' } } })
    if (Object.keys(values).length > 1) return null
    if (values.since === undefined) return values.all ? 'all' : 'outdated'
    const at = new Date(values.since)
    return Number.isNaN(at.getTime()) ? null : at
  } catch {
    return null
  }
}

const choice = choiceOf()
if (choice === null) {
  console.error(usage)
  process.exit(2)
}
const payload = await getPayload({ config, disableOnInit: true })
let code = 0
try {
  const address = await scannerAddress(payload)
  const scanner = address === null ? { away: 'scanning is off, or nobody has set ATTACHMENT_SCAN' } : await askVersion(address)
  if ('away' in scanner) {
    console.error(`There is no scanner to scan with: ${scanner.away}`)
    code = 1
  } else {
    const scope: RescanScope = choice === 'all' ? { kind: 'all' } : choice === 'outdated' ? { kind: 'outdated', scanner } : { kind: 'since', at: choice }
    const req = await createLocalReq({}, payload)
    const marked = await askRescan(req, scope)
    await nudgeScan(req)
    console.log(`${marked} contents will be scanned again by ${scanner.engine}${scanner.signatures === null ? '' : `, signatures ${scanner.signatures}`}.`)
  }
} finally {
  await closePayload(payload)
}
process.exit(code)
