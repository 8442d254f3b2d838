/** What stands in a report: the kind of a record, its id, and the number people know it by. */
export type Listed = { kind: string; id: number | string; reference: string | null }

/**
 * The list of what a report holds: a line a record, filled while its rows are read. `take` gives the lines that came
 * since it was last asked, so that a long list never lies in memory.
 */
export type Manifest = { add: (...records: readonly Listed[]) => void; take: () => string }

/** An empty list. A line is kind, id and reference between tabs. */
export function createManifest(): Manifest {
  let lines = ''
  return {
    add: (...records) => {
      for (const { kind, id, reference } of records) lines += `${kind}\t${id}\t${(reference ?? '').replace(/[\t\r\n]/g, ' ')}\n`
    },
    take: () => {
      const taken = lines
      lines = ''
      return taken
    },
  }
}
