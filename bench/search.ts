import { load } from './load.ts'
import { openBenchOffice } from './office.ts'

const frequent = ['review', 'warehouse', 'municipality', 'مراجعة', 'contracting', 'plan', 'villa drawings', 'the', 'الواجهة', 'request']

/**
 * Frequent words (thousands of matches), rare ones (one match each, all different), slips, and the suggestions. The same
 * ten frequent words come again and again; during `frequentWhileWriting` a transaction is written twenty times a second,
 * so that hardly anything found before may be remembered.
 */
export default async function search(): Promise<Record<string, unknown>> {
  const office = await openBenchOffice()
  try {
    const headers = await office.signIn('admin@example.com')
    const editor = await office.signIn('editor@example.com')
    const { pathname } = new URL(office.url)
    const { rows } = await office.sql<{ reference: string; external_reference: string }>(
      'select reference, external_reference from transactions order by hashint4(id) limit 4000',
    )
    const ask = (words: string[], as = headers, verb = 'search') =>
      load(office, {
        headers: as,
        requests: words.map((q) => ({ method: 'GET', path: `${pathname}/transactions/${verb}?limit=${verb === 'suggest' ? 8 : 25}&q=${encodeURIComponent(q)}` })),
      })
    const figures = {
      frequent: await ask(frequent),
      frequentAsEditor: await ask(frequent, editor),
      rare: await ask(rows.map(({ external_reference }) => external_reference)),
      number: await ask(rows.map(({ reference }) => reference)),
      slip: await ask(['warehuose', 'contractnig', 'municipalty', 'الواجهه', 'devlopment']),
      suggest: await ask(['ware', 'mun', 'ext-70', 'الو', 'cre'], headers, 'suggest'),
    }
    const writing = setInterval(() => void office.sql('update transactions set rev = rev where id = 1'), 50)
    const frequentWhileWriting = await ask(frequent)
    clearInterval(writing)
    return { ...figures, frequentWhileWriting }
  } finally {
    await office.close()
  }
}
