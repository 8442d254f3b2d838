import type { Payload } from 'payload'
import { officeClock } from '../officeFacts.ts'
import { SaveTransaction } from './SaveTransaction.tsx'

/** The save button, told the office's clock. */
export async function TransactionSave({ payload }: { payload: Payload }) {
  const { timeZone } = await officeClock(payload)
  return <SaveTransaction timeZone={timeZone} />
}
