/** The filters of the screen, by their names in its address. */
export const auditFilterNames = ['q', 'action', 'entity', 'outcome', 'actor', 'ip', 'from', 'until', 'user', 'transaction'] as const

export type AuditChoice = Partial<Record<(typeof auditFilterNames)[number] | 'cursor', string>>

/** The choices in the address of the page; what is empty or given twice is none. */
export function choiceIn(search: Record<string, string | string[] | undefined>): AuditChoice {
  const choice: AuditChoice = {}
  for (const name of [...auditFilterNames, 'cursor'] as const) {
    const value = search[name]
    if (typeof value === 'string' && value.trim() !== '') choice[name] = value.trim()
  }
  return choice
}

/** The screen with these choices. */
export function auditAddress(adminRoute: string, choice: AuditChoice = {}): string {
  const query = new URLSearchParams(Object.entries(choice)).toString()
  return `${adminRoute}/collections/audit-logs${query === '' ? '' : `?${query}`}`
}

/** The file of everything these choices match; in which format and language is left to say. */
export function auditExportAddress(apiRoute: string, { from, until, cursor: _page, ...choice }: AuditChoice): string {
  const query = new URLSearchParams({ ...choice, ...(from ? { created_after: from } : {}), ...(until ? { created_before: until } : {}) })
  return `${apiRoute}/audit-logs/export?${query.toString()}`
}
