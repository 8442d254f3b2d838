/** The parts of the page, by their names in its address. */
export const boxes = ['log', 'outbox', 'bounced'] as const
export type Box = (typeof boxes)[number]

/** The filters of the log, by their names in the address of the page, which are those of the API. */
export const filterNames = ['state', 'to', 'template', 'transaction', 'from', 'until'] as const
export type MailFilter = Partial<Record<(typeof filterNames)[number], string>>

export type MailsChoice = { box: Box | null; filter: MailFilter; page: number }

/** The choices in the address of the page; what is empty, given twice or unknown is none. */
export function mailsChoiceIn(search: Record<string, string | string[] | undefined>): MailsChoice {
  const filter: MailFilter = {}
  for (const name of filterNames) {
    const value = search[name]
    if (typeof value === 'string' && value.trim() !== '') filter[name] = value.trim()
  }
  const page = Number(search['page'])
  return { box: boxes.find((each) => each === search['box']) ?? null, filter, page: Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1 }
}

/** The page with these choices. */
export function mailsAddress(adminRoute: string, { box, filter = {}, page = 1 }: { box?: Box; filter?: MailFilter; page?: number }): string {
  const query = new URLSearchParams({ ...(box ? { box } : {}), ...filter, ...(page > 1 ? { page: String(page) } : {}) }).toString()
  return `${adminRoute}/mails${query === '' ? '' : `?${query}`}`
}
