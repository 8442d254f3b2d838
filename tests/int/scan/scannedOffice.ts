import type { Office } from '../../helpers/office.ts'
import { startClamd, type Clamd } from '../../helpers/clamd.ts'

type As = Parameters<Office['ask']>[0]

/** An office whose files are scanned by a real clamd of the test's own, and the words of these tests. */
export async function openScannedOffice(scanner: { program: string } | { missing: string }) {
  const clamd = await startClamd('program' in scanner ? scanner.program : '')
  process.env.ATTACHMENT_SCAN = clamd.address
  const { openOffice } = await import('../../helpers/office.ts')
  const office = await openOffice()
  return { clamd, office, ...wordsOf(office), close: () => closeBoth(office, clamd) }
}

async function closeBoth(office: Office, clamd: Clamd): Promise<void> {
  await office.close()
  await clamd.close()
}

/** What these tests say about an office. */
export function wordsOf(office: Office) {
  const add = async (as: As, transaction: number, name: string, content: Buffer, clientVisible = false) => {
    const form = new FormData()
    form.append('clientVisible', String(clientVisible))
    form.append('files', new Blob([new Uint8Array(content)]), name)
    const answer = await office.ask(as, 'POST', `/transactions/${transaction}/attachments`, { form })
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body))
    return answer.body.docs[0]
  }
  return {
    add,
    /** Takes in a transaction and adds a file to it. */
    addToNew: async (content: Buffer, name = 'plan.pdf', as: As = 'editor') => {
      const { id } = await office.create('editor')
      return add(as, id, name, content)
    },
    /** Status of a download, and the reason where it is refused. */
    open: async (as: As, id: number) => {
      const answer = await office.ask(as, 'GET', `/attachments/${id}/download`)
      return answer.status === 200 ? 200 : [answer.status, answer.body.errors[0].code]
    },
    contentOf: async (sha256: string) => (await office.sql('select * from file_contents where sha256 = $1', [sha256]))[0]!,
    scanOf: async (id: number) => (await office.sql('select scan from attachments where id = $1', [id]))[0]!.scan as string,
    /** As if the time had come that a content waits for. */
    due: () => office.sql('update file_contents set scan_next_at = now()'),
    decide: async (values: object) => {
      await office.payload.updateGlobal({ slug: 'settings' as never, data: values as never, overrideAccess: true })
      const { forgetSettings } = await import('../../../src/platform/settings.ts')
      forgetSettings(office.payload)
    },
    /** One run of the job, as a tick or as a nudge causes it. */
    run: async (occurrence = 'tick') => {
      const { scanContentsHandler } = await import('../../../src/attachments/scan/handlers/scanContents.ts')
      await scanContentsHandler({ payload: office.payload, data: { occurrence }, jobId: 'test', signal: new AbortController().signal, lastTry: false })
    },
  }
}
