/** The screen of one import. `rows`: how many it has, where that is known before it has read them itself. */
export function importAddress(adminRoute: string, id?: number, rows?: number): string {
  if (id === undefined) return `${adminRoute}/import`
  return `${adminRoute}/import?id=${id}${rows ? `&rows=${rows}` : ''}`
}

/** The screen of an import that is to be begun. */
export function newImportAddress(adminRoute: string, kind: 'transactions' | 'history'): string {
  return kind === 'history' ? `${adminRoute}/import?kind=history` : importAddress(adminRoute)
}

/** The list of what an import brought in; without the saved view that was looked at last. */
export function importedAddress(adminRoute: string, id: number): string {
  const query = new URLSearchParams({ 'where[or][0][and][0][importId][equals]': String(id), preset: '' })
  return `${adminRoute}/collections/transactions?${query.toString()}`
}

/** The reader's own file with a column of errors. */
export const resultFileAddress = (id: number, locale: string): string =>
  `/api/v1/imports/${id}/result-file?locale=${locale}`
