import { dropWaiting, nudge, type JobHandler } from '../../../platform/queue.ts'
import { moveInfected } from '../../quarantine/moveInfected.ts'
import { askRescanOfOutdated, rescansPerTick } from '../askRescan.ts'
import { scanContents } from '../jobs.ts'
import { askScanner } from '../scanner.ts'
import { scannerAddress } from '../scanning.ts'
import { scanWaiting } from '../scanWaiting.ts'

/** A nudge is for what somebody waits for; going through the old takes the ticks. */
const rescansPerNudge = 10

export const scanContentsHandler: JobHandler<{ occurrence: string }> = async ({ payload, data, signal }) => {
  await dropWaiting(payload, scanContents, nudge)
  // What a worker that died left half done; also where scanning was turned off since.
  await moveInfected(payload, signal)
  const address = await scannerAddress(payload)
  if (address === null) return
  // Asked each time, which costs the scanner nothing: contents are not touched while it is away, and begun at once when it is back.
  const scanner = await askScanner(payload, address, signal)
  if (!scanner) return
  const isTick = data.occurrence !== nudge
  if (isTick) await askRescanOfOutdated(payload, scanner)
  await scanWaiting(payload, { address, scanner, signal, rescans: isTick ? rescansPerTick : rescansPerNudge })
  await moveInfected(payload, signal)
}
