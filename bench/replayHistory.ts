import { openAsBlob } from 'node:fs'
import { realData } from '../tests/helpers/realData.ts'
import { measureImport } from './measureImport.ts'
import { startOffice, type BenchOffice } from './startOffice.ts'

/** The 55,628 recorded events of the 10,357 declarations: from the upload to records, timelines and audit trail. */
export default async function replayHistory(): Promise<Record<string, unknown>> {
  const [list, events] = [realData('declarations.xlsx'), realData('declarations-events.csv')]
  if (!list || !events) return { skipped: 'the real data is not beside this project' }
  const office = await startOffice(3918)
  try {
    await publishDeclarations(office)
    const { seconds: listSeconds } = await measureImport(office, await openAsBlob(list), 'declarations.xlsx')
    const history = await measureImport(office, await openAsBlob(events), 'declarations-events.csv', { kind: 'history', workflow: 'declarations' })
    return { listSeconds, ...history }
  } finally {
    await office.stop()
  }
}

async function publishDeclarations(office: BenchOffice): Promise<void> {
  const send = async (path: string, body: object) => {
    const headers = { authorization: office.authorization, 'content-type': 'application/json' }
    const answer = await fetch(`${office.api}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(`POST ${path} answered ${answer.status}: ${await answer.text()}`)
    return (await answer.json()) as { doc: { id: number } }
  }
  const { doc } = await send('/workflows', { key: 'declarations', nameEn: 'Declarations', nameAr: 'إقرارات', template: 'declarations' })
  await send(`/workflows/${doc.id}/publish`, {})
}
