import type { JobHandler } from '../../platform/queue.ts'
import { failImport } from '../failImport.ts'
import { runImport } from '../runImport.ts'

/** The worker's side of the job. When even the last try fails, the import says so instead of running for ever. */
export const importRowsHandler: JobHandler<{ importId: number }> = async ({ payload, data, signal, lastTry }) => {
  try {
    await runImport(payload, data.importId, signal)
  } catch (error) {
    if (lastTry && !signal.aborted) await failImport(payload, data.importId, { code: 'INTERNAL', message: broken })
    throw error
  }
}

const broken = {
  en: 'Something went wrong on our side. Nothing was imported; try again later.',
  ar: 'حدث خطأ من جانبنا ولم يُستورد شيء. حاول مرة أخرى لاحقًا.',
}
