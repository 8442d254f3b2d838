import { samples } from './sampleFiles.ts'
import type { Office } from './office.ts'

export type As = Parameters<Office['ask']>[0]
export type Sent = readonly [name: string, content: Buffer]

const formOf = (field: string, files: readonly Sent[], fields: Record<string, string>): FormData => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  for (const [name, content] of files) form.append(field, new Blob([new Uint8Array(content)]), name)
  return form
}

/** Bringing files and asking for them, as people do; answers are raw, but for `file`, which gives the entry. */
export function fileDesk(office: Office) {
  const send = (as: As, path: string, field: string, files: readonly Sent[], fields: Record<string, string> = {}, headers: Record<string, string> = {}) =>
    office.ask(as, 'POST', path, { form: formOf(field, files, fields), headers })
  const upload = (as: As, transaction: number, files: readonly Sent[], fields: Record<string, string> = {}, headers?: Record<string, string>) =>
    send(as, `/transactions/${transaction}/attachments`, 'files', files, fields, headers)
  return {
    send,
    upload,
    /** A PDF whose content is `name` and `text`; gives its entry. */
    file: async (as: As, transaction: number, name: string, { clientVisible = false, text = '' } = {}) => {
      const answer = await upload(as, transaction, [[name, samples.pdf(`${transaction} ${name} ${text}`)]], { clientVisible: String(clientVisible) })
      if (answer.status !== 201) throw new Error(JSON.stringify(answer.body))
      return answer.body.docs[0] as { id: number; sha256: string; document: string; fileName: string }
    },
    version: (as: As, file: number, name: string, text = name, headers?: Record<string, string>) =>
      send(as, `/attachments/${file}/versions`, 'file', [[name, samples.pdf(text)]], {}, headers),
    versions: (as: As, file: number, query = '') => office.ask(as, 'GET', `/attachments/${file}/versions${query}`),
    list: (as: As, transaction: number, query = '') => office.ask(as, 'GET', `/transactions/${transaction}/attachments${query}`),
    show: (as: As, file: number, clientVisible: boolean) => office.ask(as, 'PATCH', `/attachments/${file}`, { body: { clientVisible } }),
    remove: (as: As, file: number, query = '') => office.ask(as, 'DELETE', `/attachments/${file}${query}`),
    restore: (as: As, file: number, query = '') => office.ask(as, 'POST', `/attachments/${file}/restore${query}`),
    history: async (as: As, transaction: number): Promise<string[]> =>
      (await office.ask(as, 'GET', `/transactions/${transaction}/history`)).body.docs.map(({ title }: { title: string }) => title),
    counts: async (transaction: number) => {
      const [row] = await office.sql<{ all: string; client: string; rev: string }>(
        'select attachment_count as all, client_attachment_count as client, rev from transactions where id = $1', [transaction],
      )
      return { all: Number(row!.all), client: Number(row!.client), rev: Number(row!.rev) }
    },
    latest: (document: string) =>
      office.sql<{ id: number; version: number }>('select id, version::int from attachments where document = $1 and latest and deleted_at is null', [document]),
  }
}

/** Sorted statuses, for requests that came at once. */
export const statusesOf = (answers: { status: number }[]): number[] => answers.map(({ status }) => status).toSorted((a, b) => a - b)
